package org.nanwang.kernel.identity.oauth;

import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.Optional;
import org.nanwang.kernel.identity.account.IdentityError;
import org.nanwang.kernel.identity.account.SignIn;
import org.nanwang.kernel.identity.page.Pages;
import org.nanwang.kernel.identity.page.Texts;
import org.nanwang.kernel.identity.session.Browser;
import org.nanwang.kernel.identity.session.Csrf;
import org.nanwang.kernel.identity.session.Proven;
import org.nanwang.kernel.identity.session.Visit;
import org.nanwang.sdk.error.Refusal;

/** The page that asks for name and password, and what comes back from it. */
final class SignInForm {

    private static final String PURPOSE = "login";

    private final Pages pages;
    private final Csrf csrf;
    private final SignIn signIn;
    private final Lobby lobby;
    private final PasskeyStep passkeys;
    private final SourceButtons sources;
    private final Clock clock;

    /** Somebody has not signed in: what the page shall say. */
    static final class Failed extends Exception {

        private static final long serialVersionUID = 1L;

        Failed(String problem) {
            super(problem);
        }
    }

    SignInForm(Pages pages, Csrf csrf, SignIn signIn, Lobby lobby, PasskeyStep passkeys, SourceButtons sources, Clock clock) {
        this.pages = pages;
        this.csrf = csrf;
        this.signIn = signIn;
        this.lobby = lobby;
        this.passkeys = passkeys;
        this.sources = sources;
        this.clock = clock;
    }

    /** Shows the page. Its answer may lead to {@code target}. */
    Response show(Visit visit, String name, Optional<String> target, Optional<String> problem) {
        Browser browser = visit.browser().known();
        Pages.Form form = new Pages.Form(visit.address(), csrf.token(browser, PURPOSE, visit.address()), target);
        Pages.Ways ways = new Pages.Ways(passkeys.ask(visit, form), sources.html(visit.in(browser)));
        return pages.login(Texts.of(visit.languages()), form, name, problem, ways)
                .header("Set-Cookie", browser.cookie()).build();
    }

    /** Checks name and password. */
    Proven submit(Visit visit, MultivaluedMap<String, String> form) throws Failed {
        requireOurs(visit, form);
        String name = text(form, "name").strip();
        try {
            return signIn.person(name, text(form, "password"), lobby.origin(visit, name))
                    .map(account -> Proven.byPassword(account.id(), clock.instant()))
                    .orElseThrow(() -> failed(name, visit));
        } catch (Refusal e) {
            throw new Failed(e.code() == IdentityError.TRIES_EXHAUSTED ? "tries" : "busy");
        }
    }

    /** Checks a passkey that somebody has shown in the place of name and password. */
    Proven passkey(Visit visit, MultivaluedMap<String, String> form) throws Failed {
        requireOurs(visit, form);
        return passkeys.alone(visit, form);
    }

    private void requireOurs(Visit visit, MultivaluedMap<String, String> form) throws Failed {
        if (!csrf.matches(visit.browser(), PURPOSE, visit.address(), text(form, "csrf"))) {
            throw new Failed("expired");
        }
    }

    private Failed failed(String name, Visit visit) {
        lobby.failed().note(name, visit.place().address());
        return new Failed("wrong");
    }

    static String text(MultivaluedMap<String, String> form, String name) {
        return Optional.ofNullable(form.getFirst(name)).orElse("");
    }
}
