package org.nanwang.kernel.identity.oauth;

import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.nanwang.kernel.identity.factor.Factors;
import org.nanwang.kernel.identity.page.FactorPages;
import org.nanwang.kernel.identity.page.Pages;
import org.nanwang.kernel.identity.page.Texts;
import org.nanwang.kernel.identity.session.Csrf;
import org.nanwang.kernel.identity.session.Session;
import org.nanwang.kernel.identity.session.Visit;

/**
 * A person's second factor on their own page. Who changes it must have signed in a moment ago, with the factor if there is
 * one: a browser left open is not enough to take an account over.
 */
final class OwnFactor {

    private static final Duration MOMENT = Duration.ofMinutes(10);
    static final String PURPOSE = "own-factor";
    private static final List<String> STEPS = List.of("factor", "enrol", "renew", "remove-factor");
    /** What comes from a page of its own. */
    private static final List<String> OWN_PAGE = List.of("enrol", "new-passkey");

    private final Factors factors;
    private final FactorPages pages;
    private final OwnPasskeys passkeys;
    private final Csrf csrf;
    private final Door door;
    private final Clock clock;

    OwnFactor(Factors factors, FactorPages pages, OwnPasskeys passkeys, Csrf csrf, Door door, Clock clock) {
        this.factors = factors;
        this.pages = pages;
        this.passkeys = passkeys;
        this.csrf = csrf;
        this.door = door;
        this.clock = clock;
    }

    /** Gives the part of the page. */
    String part(Visit visit, Session session) {
        Pages.Form form = form(visit, AccountResource.PURPOSE);
        String account = session.account();
        Optional<Integer> left = factors.has(account) ? Optional.of(factors.left(account)) : Optional.empty();
        return pages.part(texts(visit), form, factors.hasApp(account), left) + passkeys.part(visit, form, session);
    }

    /** Takes a form about the factor; empty if it is about something else. */
    Optional<Response> submit(Visit visit, MultivaluedMap<String, String> form, Optional<Session> session) {
        String step = SignInForm.text(form, "step");
        String purpose = OWN_PAGE.contains(step) ? PURPOSE : AccountResource.PURPOSE;
        return session.filter(one -> csrf.matches(visit.browser(), purpose, visit.address(), SignInForm.text(form, "csrf")))
                .flatMap(one -> change(visit, form, step, one));
    }

    private Optional<Response> change(Visit visit, MultivaluedMap<String, String> form, String step, Session session) {
        if (!STEPS.contains(step) && !OwnPasskeys.STEPS.contains(step)) {
            return Optional.empty();
        }
        if (session.signedInAt().plus(MOMENT).isBefore(clock.instant())) {
            return Optional.of(door.ask(visit, Door.Wish.anew("")));
        }
        return Optional.of(OwnPasskeys.STEPS.contains(step) ? passkeys.change(visit, form, session)
                : change(visit, session, step, SignInForm.text(form, "code")));
    }

    private Response change(Visit visit, Session session, String step, String code) {
        String account = session.account();
        return switch (step) {
            case "factor" -> factors.hasApp(account) ? back(visit) : enrolment(visit, account, factors.begin(account), Optional.empty());
            case "enrol" -> enrol(visit, session, code);
            case "renew" -> factors.has(account) ? recovery(visit, factors.renew(account)).build() : back(visit);
            default -> factors.removeApp(account) ? back(visit) : pages.message(texts(visit), 409, "must").build();
        };
    }

    private Response enrol(Visit visit, Session session, String code) {
        String account = session.account();
        Optional<String> secret = factors.waiting(account);
        List<String> codes = factors.confirm(account, code);
        if (!codes.isEmpty()) {
            Lobby.Entered entered = door.enter(visit, session.proven().withCode());
            return entered.keep(recovery(entered.visit(), codes)).build();
        }
        return secret.map(waiting -> enrolment(visit, account, waiting, Optional.of("code-wrong"))).orElseGet(() -> back(visit));
    }

    private Response.ResponseBuilder recovery(Visit visit, List<String> codes) {
        return pages.recovery(texts(visit), form(visit, SecondStep.KEPT), codes);
    }

    private Response enrolment(Visit visit, String account, String secret, Optional<String> problem) {
        return pages.enrol(texts(visit), form(visit, PURPOSE),
                new FactorPages.Enrolment(door.name(account), secret, false, ""), problem).build();
    }

    private Pages.Form form(Visit visit, String purpose) {
        return new Pages.Form(visit.address(), csrf.token(visit.browser(), purpose, visit.address()), Optional.empty());
    }

    static Response back(Visit visit) {
        return Response.status(Response.Status.SEE_OTHER).header("Location", visit.address()).build();
    }

    private static Texts texts(Visit visit) {
        return Texts.of(visit.languages());
    }
}
