package org.nanwang.kernel.identity.oauth;

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
import org.nanwang.kernel.identity.page.Pages;
import org.nanwang.kernel.identity.page.Texts;
import org.nanwang.kernel.identity.session.Visit;
import org.nanwang.kernel.identity.token.AccessTokens;

/** The authorization endpoint, where people meet it. */
@Path("authorize")
public final class AuthorizeResource {

    private final AskedReader reader;
    private final AuthorizeFlow flow;
    private final Pages pages;
    private final AccessTokens tokens;

    AuthorizeResource(AskedReader reader, AuthorizeFlow flow, Pages pages, AccessTokens tokens) {
        this.reader = reader;
        this.flow = flow;
        this.pages = pages;
        this.tokens = tokens;
    }

    /** What to do with a request that has been found good. */
    @FunctionalInterface
    private interface Step {
        Response take(Visit visit, Asked asked);
    }

    @GET
    public Response begin(@Context HttpServletRequest request) {
        return step(visit(request), flow::begin);
    }

    /** Takes our own forms, and requests that a client sends by POST, which OpenID Connect allows. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response submit(MultivaluedMap<String, String> form, @Context HttpServletRequest request) {
        // what has no client_id is one of our forms, if a broken one: what was typed into it must not get into an address
        if (form.containsKey("csrf") || !form.containsKey("client_id")) {
            return step(visit(request), (visit, asked) -> flow.submit(visit, asked, form));
        }
        return Response.status(Response.Status.SEE_OTHER)
                .header("Location", tokens.issuer() + "/oauth2/authorize?" + URLUtils.serializeParameters(form)).build();
    }

    private Response step(Visit visit, Step step) {
        try {
            return step.take(visit, reader.read(visit.query()));
        } catch (Unanswerable e) {
            return pages.message(Texts.of(visit.languages()), 400, e.page()).build();
        } catch (RefusedRequest e) {
            return e.reply().error(e.error()).build();
        }
    }

    private Visit visit(HttpServletRequest request) {
        return Visit.of(request, tokens.issuer().startsWith("https:"));
    }
}
