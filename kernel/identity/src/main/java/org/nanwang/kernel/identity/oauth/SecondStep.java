package org.nanwang.kernel.identity.oauth;

import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.nanwang.kernel.identity.account.IdentityError;
import org.nanwang.kernel.identity.account.Lockout;
import org.nanwang.kernel.identity.page.FactorPages;
import org.nanwang.kernel.identity.page.Pages;
import org.nanwang.kernel.identity.page.Texts;
import org.nanwang.kernel.identity.passkey.Passkey;
import org.nanwang.kernel.identity.session.Csrf;
import org.nanwang.kernel.identity.session.Proven;
import org.nanwang.kernel.identity.session.Session;
import org.nanwang.kernel.identity.session.Visit;
import org.nanwang.sdk.error.Refusal;

/** After the password: asks for the second factor, or lets somebody set one up who must have one and has none. */
final class SecondStep {

    private static final String PURPOSE = "second";
    static final String KEPT = "recovery-codes";

    private final FactorPages pages;
    private final PasskeyStep passkeys;
    private final Csrf csrf;
    private final Lockout lockout;
    private final Lobby lobby;
    private final Clock clock;

    SecondStep(FactorPages pages, PasskeyStep passkeys, Csrf csrf, Lockout lockout, Lobby lobby, Clock clock) {
        this.pages = pages;
        this.passkeys = passkeys;
        this.csrf = csrf;
        this.lockout = lockout;
        this.lobby = lobby;
        this.clock = clock;
    }

    /** Shows the page. A secret to be set up is a new one each time: nobody else can have seen it. */
    Response.ResponseBuilder show(Visit visit, Proven half, Door.Wish wish) {
        if (lobby.factors().has(half.account())) {
            return asked(visit, half, wish, Optional.empty());
        }
        return enrolment(visit, half, wish, lobby.factors().begin(half.account()), Optional.empty());
    }

    /** Takes a code. */
    Response submit(Visit visit, MultivaluedMap<String, String> form, Door.Wish wish, Door.Inside inside)
            throws SignInForm.Failed {
        Proven half = half(visit, form, wish);
        Optional<String> problem = check(visit, half, SignInForm.text(form, "code"));
        if (problem.isPresent()) {
            return asked(visit, half, wish, problem).build();
        }
        return enter(visit, shown(visit, half).withCode(), inside);
    }

    /** Takes a passkey. */
    Response passkey(Visit visit, MultivaluedMap<String, String> form, Door.Wish wish, Door.Inside inside)
            throws SignInForm.Failed {
        Proven half = half(visit, form, wish);
        try {
            return enter(visit, shown(visit, half).withPasskey(passkeys.second(visit, half, form).method()), inside);
        } catch (SignInForm.Failed e) {
            return asked(visit, half, wish, Optional.of(e.getMessage())).build();
        }
    }

    private Response enter(Visit visit, Proven proven, Door.Inside inside) {
        Lobby.Entered entered = lobby.enter(visit, proven);
        return entered.keep(inside.enter(entered.visit(), entered.session())).build();
    }

    /** Takes the first code of a new app, and shows the recovery codes. */
    Response enrol(Visit visit, MultivaluedMap<String, String> form, Door.Wish wish) throws SignInForm.Failed {
        Proven half = half(visit, form, wish);
        Optional<String> secret = lobby.factors().waiting(half.account());
        if (secret.isEmpty()) {
            return show(visit, half, wish).build();
        }
        List<String> codes = lobby.factors().confirm(half.account(), SignInForm.text(form, "code"));
        if (codes.isEmpty()) {
            return enrolment(visit, half, wish, secret.get(), Optional.of("code-wrong")).build();
        }
        return recovery(visit, shown(visit, half).withCode(), wish, codes);
    }

    /** Takes a new passkey in the place of an app, and shows the recovery codes. */
    Response enrolPasskey(Visit visit, MultivaluedMap<String, String> form, Door.Wish wish) throws SignInForm.Failed {
        Proven half = half(visit, form, wish);
        if (lobby.factors().has(half.account())) {
            return show(visit, half, wish).build();
        }
        try {
            Passkey passkey = passkeys.add(visit, half.account(), form);
            return recovery(visit, shown(visit, half).withPasskey(passkey.method()), wish,
                    lobby.factors().firstCodes(half.account()));
        } catch (SignInForm.Failed e) {
            return enrolment(visit, half, wish, lobby.factors().begin(half.account()), Optional.of(e.getMessage())).build();
        }
    }

    private Response recovery(Visit visit, Proven proven, Door.Wish wish, List<String> codes) {
        Lobby.Entered entered = lobby.enter(visit, proven);
        return entered.keep(pages.recovery(texts(visit), form(entered.visit(), KEPT, wish), codes)).build();
    }

    /** Goes on when the recovery codes have been seen. */
    Response goOn(Visit visit, MultivaluedMap<String, String> form, Door.Wish wish, Door.Inside inside)
            throws SignInForm.Failed {
        Session session = lobby.session(visit).filter(one -> one.proven().strong()
                && csrf.matches(visit.browser(), KEPT, visit.address(), SignInForm.text(form, "csrf")))
                .orElseThrow(() -> new SignInForm.Failed("expired"));
        return inside.enter(visit, session).build();
    }

    private Proven half(Visit visit, MultivaluedMap<String, String> form, Door.Wish wish) throws SignInForm.Failed {
        return lobby.half(visit, wish)
                .filter(half -> csrf.matches(visit.browser(), PURPOSE, visit.address(), SignInForm.text(form, "csrf")))
                .orElseThrow(() -> new SignInForm.Failed("expired"));
    }

    /** Where the password was given a moment ago, both were shown now; else the session stays as old as its password. */
    private Proven shown(Visit visit, Proven half) {
        return lobby.fresh(visit).map(fresh -> Proven.byPassword(fresh.account(), clock.instant())).orElse(half);
    }

    private Optional<String> check(Visit visit, Proven half, String code) {
        String name = lobby.name(half.account());
        try {
            Lockout.Try attempt = lockout.beginCode(name, lobby.origin(visit, name));
            if (!lobby.factors().accept(half.account(), code)) {
                lobby.failed().note(name, visit.place().address());
                return Optional.of("code-wrong");
            }
            attempt.right();
            return Optional.empty();
        } catch (Refusal e) {
            return Optional.of(e.code() == IdentityError.TRIES_EXHAUSTED ? "tries" : "busy");
        }
    }

    private Response.ResponseBuilder asked(Visit visit, Proven half, Door.Wish wish, Optional<String> problem) {
        Pages.Form form = form(visit, PURPOSE, wish);
        return pages.second(texts(visit), form, new FactorPages.Second(lobby.name(half.account()),
                lobby.factors().hasApp(half.account()), passkeys.ask(visit, form, half)), problem);
    }

    private Response.ResponseBuilder enrolment(
            Visit visit, Proven half, Door.Wish wish, String secret, Optional<String> problem) {
        Pages.Form form = form(visit, PURPOSE, wish);
        return pages.enrol(texts(visit), form, new FactorPages.Enrolment(
                lobby.name(half.account()), secret, true, passkeys.offer(visit, form, half)), problem);
    }

    private Pages.Form form(Visit visit, String purpose, Door.Wish wish) {
        return new Pages.Form(visit.address(), csrf.token(visit.browser(), purpose, visit.address()), wish.target());
    }

    private static Texts texts(Visit visit) {
        return Texts.of(visit.languages());
    }
}
