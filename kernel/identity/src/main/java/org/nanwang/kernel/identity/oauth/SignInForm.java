package org.nanwang.kernel.identity.oauth;

import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.nanwang.kernel.identity.account.Account;
import org.nanwang.kernel.identity.account.IdentityError;
import org.nanwang.kernel.identity.account.Origin;
import org.nanwang.kernel.identity.account.SignIn;
import org.nanwang.kernel.identity.grant.Authorizations;
import org.nanwang.kernel.identity.page.Pages;
import org.nanwang.kernel.identity.page.Texts;
import org.nanwang.kernel.identity.session.Browser;
import org.nanwang.kernel.identity.session.Csrf;
import org.nanwang.kernel.identity.session.KnownBrowsers;
import org.nanwang.kernel.identity.session.Session;
import org.nanwang.kernel.identity.session.Sessions;
import org.nanwang.kernel.identity.session.Visit;
import org.nanwang.sdk.error.Refusal;

/** The page that asks for name and password, and what comes back from it. */
final class SignInForm {

    private static final String PURPOSE = "login";

    private final Pages pages;
    private final Csrf csrf;
    private final SignIn signIn;
    private final Sessions sessions;
    private final Authorizations authorizations;
    private final KnownBrowsers knownBrowsers;

    /** Somebody has just signed in; the browser must be told its new secret. */
    record SignedIn(Visit visit, Session session, String remembered) {

        /** Lets the browser keep its new secret, and that the account has signed in there. */
        Response.ResponseBuilder keep(Response.ResponseBuilder response) {
            return response.header("Set-Cookie", visit.browser().cookie()).header("Set-Cookie", remembered);
        }
    }

    /** Somebody has not signed in: what the page shall say. */
    static final class Failed extends Exception {

        private static final long serialVersionUID = 1L;

        Failed(String problem) {
            super(problem);
        }
    }

    SignInForm(Pages pages, Csrf csrf, SignIn signIn, Sessions sessions, Authorizations authorizations,
            KnownBrowsers knownBrowsers) {
        this.pages = pages;
        this.csrf = csrf;
        this.signIn = signIn;
        this.sessions = sessions;
        this.authorizations = authorizations;
        this.knownBrowsers = knownBrowsers;
    }

    /** Shows the page. Its answer may lead to {@code target}. */
    Response show(Visit visit, String name, Optional<String> target, Optional<String> problem) {
        Browser browser = visit.browser().known();
        Pages.Form form = new Pages.Form(visit.address(), csrf.token(browser, PURPOSE, visit.address()), target);
        return pages.login(Texts.of(visit.languages()), form, name, problem)
                .header("Set-Cookie", browser.cookie()).build();
    }

    /** Signs in. The browser gets a new secret, so that whoever knew the old one is no further. */
    SignedIn submit(Visit visit, MultivaluedMap<String, String> form) throws Failed {
        if (!csrf.matches(visit.browser(), PURPOSE, visit.address(), text(form, "csrf"))) {
            throw new Failed("expired");
        }
        Account account = account(visit, form);
        Optional<Session> old = visit.browser().secret().flatMap(sessions::find);
        Browser browser = visit.browser().renewed();
        Session session = sessions.open(browser.secret().orElseThrow(), account.id(), visit.place());
        old.ifPresent(before -> follow(before, session));
        return new SignedIn(visit.in(browser), session, knownBrowsers.remember(visit, account.name()));
    }

    private Account account(Visit visit, MultivaluedMap<String, String> form) throws Failed {
        try {
            String name = text(form, "name").strip();
            Origin origin = new Origin(visit.place().address(), knownBrowsers.find(visit, name));
            return signIn.person(name, text(form, "password"), origin)
                    .orElseThrow(() -> new Failed("wrong"));
        } catch (Refusal e) {
            throw new Failed(e.code() == IdentityError.TRIES_EXHAUSTED ? "tries" : "busy");
        }
    }

    private void follow(Session old, Session next) {
        sessions.end(old.account(), old.id());
        if (old.account().equals(next.account())) {
            authorizations.move(old.id(), next.id());
        } else {
            authorizations.endOfSession(old.id());
        }
    }

    static String text(MultivaluedMap<String, String> form, String name) {
        return Optional.ofNullable(form.getFirst(name)).orElse("");
    }
}
