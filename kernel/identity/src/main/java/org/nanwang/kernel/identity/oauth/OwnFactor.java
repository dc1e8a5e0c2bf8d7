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
    private static final String PURPOSE = "own-factor";

    private final Factors factors;
    private final FactorPages pages;
    private final Csrf csrf;
    private final Door door;
    private final Clock clock;

    OwnFactor(Factors factors, FactorPages pages, Csrf csrf, Door door, Clock clock) {
        this.factors = factors;
        this.pages = pages;
        this.csrf = csrf;
        this.door = door;
        this.clock = clock;
    }

    /** Gives the part of the page. */
    String part(Visit visit, Session session) {
        return pages.part(texts(visit), form(visit, AccountResource.PURPOSE), factors.has(session.account())
                ? Optional.of(factors.left(session.account())) : Optional.empty());
    }

    /** Takes a form about the factor; empty if it is about something else. */
    Optional<Response> submit(Visit visit, MultivaluedMap<String, String> form, Optional<Session> session) {
        String step = SignInForm.text(form, "step");
        return session.filter(one -> csrf.matches(visit.browser(), step.equals("enrol") ? PURPOSE : AccountResource.PURPOSE,
                visit.address(), SignInForm.text(form, "csrf"))).flatMap(one -> change(visit, form, step, one));
    }

    private Optional<Response> change(Visit visit, MultivaluedMap<String, String> form, String step, Session session) {
        if (!List.of("factor", "enrol", "renew", "remove-factor").contains(step)) {
            return Optional.empty();
        }
        if (session.signedInAt().plus(MOMENT).isBefore(clock.instant())) {
            return Optional.of(door.ask(visit, Door.Wish.anew("")));
        }
        String account = session.account();
        return Optional.of(switch (step) {
            case "factor" -> factors.has(account) ? back(visit) : enrolment(visit, account, factors.begin(account), Optional.empty());
            case "enrol" -> enrol(visit, session, SignInForm.text(form, "code"));
            case "renew" -> factors.has(account) ? recovery(visit, factors.renew(account)).build() : back(visit);
            default -> remove(visit, account);
        });
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

    private Response remove(Visit visit, String account) {
        if (factors.must(account)) {
            return page(visit, "must");
        }
        factors.remove(account);
        return back(visit);
    }

    private Response page(Visit visit, String name) {
        return pages.message(texts(visit), 409, name).build();
    }

    private Response.ResponseBuilder recovery(Visit visit, List<String> codes) {
        return pages.recovery(texts(visit), form(visit, SecondStep.KEPT), codes);
    }

    private Response enrolment(Visit visit, String account, String secret, Optional<String> problem) {
        return pages.enrol(texts(visit), form(visit, PURPOSE),
                new FactorPages.Enrolment(door.name(account), secret, false), problem).build();
    }

    private Pages.Form form(Visit visit, String purpose) {
        return new Pages.Form(visit.address(), csrf.token(visit.browser(), purpose, visit.address()), Optional.empty());
    }

    private static Response back(Visit visit) {
        return Response.status(Response.Status.SEE_OTHER).header("Location", visit.address()).build();
    }

    private static Texts texts(Visit visit) {
        return Texts.of(visit.languages());
    }
}
