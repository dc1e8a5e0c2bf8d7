package org.nanwang.kernel.identity.oauth;

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
import java.util.Optional;
import java.util.regex.Pattern;
import org.nanwang.kernel.identity.account.Account;
import org.nanwang.kernel.identity.account.Directory;
import org.nanwang.kernel.identity.client.Clients;
import org.nanwang.kernel.identity.grant.Authorizations;
import org.nanwang.kernel.identity.grant.Consents;
import org.nanwang.kernel.identity.page.AccountPage;
import org.nanwang.kernel.identity.page.Pages;
import org.nanwang.kernel.identity.page.Texts;
import org.nanwang.kernel.identity.session.FailedSignIns;
import org.nanwang.kernel.identity.session.LanguageChoice;
import org.nanwang.kernel.identity.session.Session;
import org.nanwang.kernel.identity.session.Sessions;
import org.nanwang.kernel.identity.session.Visit;

/**
 * A person's own page: how they sign in, where they are signed in and which apps may act for them, with a way to change or
 * end each.
 */
@Path("/")
public final class AccountResource {

    static final String PURPOSE = "account";
    /** Where our own pages are. */
    private static final Pattern OURS = Pattern.compile("/(oauth2|account)(/[!-\\[\\]-~]*)?");

    private final SignedInPage gate;
    private final Sessions sessions;
    private final Own own;
    private final Kept kept;
    private final Pages pages;
    private final AccountPage page;

    /** What the page shows and ends. */
    record Kept(Directory directory, Clients clients, Consents consents, Authorizations authorizations, SignOut signOut,
            FailedSignIns failed) {
    }

    /** What people change of how they sign in. */
    record Own(OwnPassword password, OwnFactor factor) {
    }

    AccountResource(SignedInPage gate, Sessions sessions, Own own, Kept kept, Pages pages, AccountPage page) {
        this.gate = gate;
        this.sessions = sessions;
        this.own = own;
        this.kept = kept;
        this.pages = pages;
        this.page = page;
    }

    @GET
    public Response show(@Context HttpServletRequest request) {
        return gate.show(gate.visit(request), this::page);
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response submit(MultivaluedMap<String, String> form, @Context HttpServletRequest request) {
        Visit visit = gate.visit(request);
        Optional<Session> session = gate.session(visit);
        return own.factor().submit(visit, form, session).or(() -> gate.signIn(visit, form))
                .or(() -> session.flatMap(known -> change(visit, form, known))).orElseGet(() -> show(request));
    }

    private Optional<Response> change(Visit visit, MultivaluedMap<String, String> form, Session session) {
        if (OwnPassword.takes(form)) {
            return Optional.of(own.password().stale(session) ? gate.askAnew(visit)
                    : own.password().submit(visit, form, session));
        }
        return gate.made(visit, form)
                ? Optional.of(end(visit, session, SignInForm.text(form, "step"), SignInForm.text(form, "id")))
                : Optional.empty();
    }

    /**
     * Lets the browser remember a language, and goes back to the page it was chosen on. A stranger's page could send this, too,
     * and would change no more than the language.
     */
    @POST
    @Path("language")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response speak(MultivaluedMap<String, String> form, @Context HttpServletRequest request) {
        String back = SignInForm.text(form, "back");
        Response.ResponseBuilder answer = Response.status(Response.Status.SEE_OTHER)
                .header("Location", OURS.matcher(back).matches() ? back : "/account/");
        LanguageChoice.cookie(SignInForm.text(form, "language"), gate.visit(request).browser().secure())
                .ifPresent(cookie -> answer.header("Set-Cookie", cookie));
        return answer.build();
    }

    private Response end(Visit visit, Session session, String step, String id) {
        if (step.equals("sign-out")) {
            kept.signOut().end(session.account(), session.id());
            return pages.message(Texts.of(visit.languages()), 200, "signed-out")
                    .header("Set-Cookie", visit.browser().forget()).build();
        }
        if (step.equals("end-session")) {
            kept.signOut().end(session.account(), id);
        }
        if (step.equals("end-others")) {
            kept.signOut().endOthers(session.account(), session.id());
        }
        if (step.equals("withdraw")) {
            kept.consents().forget(session.account(), id);
            kept.authorizations().endOf(session.account(), id);
        }
        return SignedInPage.back(visit).build();
    }

    private Response.ResponseBuilder page(Visit visit, Session session) {
        Account account = kept.directory().find(session.account()).orElseThrow();
        List<AccountPage.Agreement> agreements = kept.consents().of(session.account()).stream()
                .flatMap(consent -> kept.clients().find(consent.client()).stream()
                        .map(client -> new AccountPage.Agreement(client, consent.extent().scope()))).toList();
        return page.show(Texts.of(visit.languages()), gate.form(visit), new AccountPage.Content(account.name(), session,
                session.failed().then(kept.failed().of(account.id())), own.password().has(account),
                own.factor().part(visit, session), sessions.of(account.id()), agreements));
    }
}
