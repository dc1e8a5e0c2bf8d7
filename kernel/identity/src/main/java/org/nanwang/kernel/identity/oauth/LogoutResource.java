package org.nanwang.kernel.identity.oauth;

import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.oauth2.sdk.util.URLUtils;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.nanwang.kernel.identity.client.Client;
import org.nanwang.kernel.identity.client.Clients;
import org.nanwang.kernel.identity.page.Pages;
import org.nanwang.kernel.identity.page.Texts;
import org.nanwang.kernel.identity.session.Csrf;
import org.nanwang.kernel.identity.session.Session;
import org.nanwang.kernel.identity.session.Visit;
import org.nanwang.kernel.identity.token.AccessTokens;

/** Signs people out (OpenID Connect RP-Initiated Logout): at once for a client that knows who they are, else if they agree. */
@Path("logout")
public final class LogoutResource {

    private static final String PURPOSE = "logout";

    private final Clients clients;
    private final SignOut signOut;
    private final Csrf csrf;
    private final Pages pages;
    private final AccessTokens tokens;

    LogoutResource(Clients clients, SignOut signOut, Csrf csrf, Pages pages, AccessTokens tokens) {
        this.clients = clients;
        this.signOut = signOut;
        this.csrf = csrf;
        this.pages = pages;
        this.tokens = tokens;
    }

    @GET
    public Response begin(@Context HttpServletRequest request) {
        Visit visit = visit(request);
        Parameters sent = Parameters.of(visit.query());
        Optional<Session> session = visit.browser().secret().flatMap(signOut.sessions()::find);
        Optional<JWTClaimsSet> hint = sent.one("id_token_hint").flatMap(tokens.keys()::claims);
        if (session.isPresent() && hint.filter(claims -> claims.getSubject().equals(session.get().account())).isEmpty()) {
            return pages.signOut(Texts.of(visit.languages()), new Pages.Form(visit.address(),
                    csrf.token(visit.browser(), PURPOSE, visit.address()), Optional.empty())).build();
        }
        return ended(visit, sent, session);
    }

    /** Takes our own form, and requests that a client sends by POST. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response submit(MultivaluedMap<String, String> form, @Context HttpServletRequest request) {
        Visit visit = visit(request);
        if (!form.containsKey("csrf")) {
            return Response.status(Response.Status.SEE_OTHER)
                    .header("Location", visit.path() + "?" + URLUtils.serializeParameters(form)).build();
        }
        if (!csrf.matches(visit.browser(), PURPOSE, visit.address(), SignInForm.text(form, "csrf"))) {
            return begin(request);
        }
        return ended(visit, Parameters.of(visit.query()), visit.browser().secret().flatMap(signOut.sessions()::find));
    }

    private Response ended(Visit visit, Parameters sent, Optional<Session> session) {
        session.ifPresent(one -> signOut.end(one.account(), one.id()));
        return next(sent).map(address -> Response.status(Response.Status.SEE_OTHER).header("Location", address))
                .orElseGet(() -> pages.message(Texts.of(visit.languages()), 200, "signed-out"))
                .header("Set-Cookie", visit.browser().forget()).header("Cache-Control", "no-store").build();
    }

    /** Gives where to go next: only where the client that is named has registered. */
    private Optional<String> next(Parameters sent) {
        Optional<String> named = sent.one("client_id");
        Optional<String> told = sent.one("id_token_hint").flatMap(tokens.keys()::claims)
                .flatMap(claims -> claims.getAudience().stream().findFirst());
        if (named.isPresent() && told.isPresent() && !named.equals(told)) {
            return Optional.empty();
        }
        Optional<Client> client = told.or(() -> named).flatMap(clients::find);
        return sent.one("post_logout_redirect_uri")
                .filter(address -> client.filter(one -> one.addresses().afterLogout().contains(address)).isPresent())
                .map(address -> address + sent.one("state").map(state -> (address.contains("?") ? "&" : "?")
                        + URLUtils.serializeParameters(Map.of("state", List.of(state)))).orElse(""));
    }

    private Visit visit(HttpServletRequest request) {
        return Visit.of(request, tokens.issuer().startsWith("https:"));
    }
}
