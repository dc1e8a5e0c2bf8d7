package org.nanwang.kernel.identity.oauth;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.function.BiFunction;
import org.nanwang.kernel.identity.page.Pages;
import org.nanwang.kernel.identity.session.Csrf;
import org.nanwang.kernel.identity.session.Session;
import org.nanwang.kernel.identity.session.Visit;
import org.nanwang.kernel.identity.token.AccessTokens;

/**
 * A page for whoever has signed in: asks all others to, and takes only the forms that it has made itself.
 *
 * @param purpose what tells its forms from those of other pages
 */
record SignedInPage(Door door, Csrf csrf, AccessTokens tokens, String purpose) {

    Visit visit(HttpServletRequest request) {
        return Visit.of(request, tokens.issuer().startsWith("https:"));
    }

    Optional<Session> session(Visit visit) {
        return door.session(visit, Door.Wish.USUAL);
    }

    /** Shows the page, or the way in. */
    Response show(Visit visit, BiFunction<Visit, Session, Response.ResponseBuilder> page) {
        return session(visit).map(session -> page.apply(visit, session).build())
                .orElseGet(() -> door.ask(visit, Door.Wish.USUAL));
    }

    /** Goes on with a sign-in on this page, and comes back to it; empty if that is not what was sent. */
    Optional<Response> signIn(Visit visit, MultivaluedMap<String, String> form) {
        return Door.takes(form) ? Optional.of(door.submit(visit, form, Door.Wish.USUAL, (inside, session) -> back(inside)))
                : Optional.empty();
    }

    /** Tells whether a form is one that this page has made for this browser. */
    boolean made(Visit visit, MultivaluedMap<String, String> form) {
        return csrf.matches(visit.browser(), purpose, visit.address(), SignInForm.text(form, "csrf"));
    }

    /** Asks to sign in once more, whoever is signed in. */
    Response askAnew(Visit visit) {
        return door.ask(visit, Door.Wish.anew(""));
    }

    /** Makes what a form of this page needs. */
    Pages.Form form(Visit visit) {
        return new Pages.Form(visit.address(), csrf.token(visit.browser(), purpose, visit.address()), Optional.empty());
    }

    static Response.ResponseBuilder back(Visit visit) {
        return Response.status(Response.Status.SEE_OTHER).header("Location", visit.address());
    }
}
