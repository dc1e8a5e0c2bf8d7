package org.nanwang.kernel.identity.oauth;

import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.nanwang.kernel.identity.account.Account;
import org.nanwang.kernel.identity.account.IdentityError;
import org.nanwang.kernel.identity.account.OwnPasswords;
import org.nanwang.kernel.identity.page.AccountPage;
import org.nanwang.kernel.identity.page.Pages;
import org.nanwang.kernel.identity.page.Texts;
import org.nanwang.kernel.identity.session.Csrf;
import org.nanwang.kernel.identity.session.Session;
import org.nanwang.kernel.identity.session.Visit;
import org.nanwang.sdk.error.ErrorCode;
import org.nanwang.sdk.error.Refusal;

/**
 * A person changes their password. It takes the old one and, where there is a second factor, a sign-in of a moment ago; who
 * was signed in elsewhere, or got tokens there, is so no more: it may have been a thief.
 */
final class OwnPassword {

    private static final Duration MOMENT = Duration.ofMinutes(10);
    private static final String PURPOSE = "own-password";
    private static final String SHOW = "password";
    private static final String CHANGE = "change-password";

    private final OwnPasswords passwords;
    private final Lobby lobby;
    private final SignOut signOut;
    private final AccountPage page;
    private final Csrf csrf;
    private final Clock clock;

    OwnPassword(OwnPasswords passwords, Lobby lobby, SignOut signOut, AccountPage page, Csrf csrf, Clock clock) {
        this.passwords = passwords;
        this.lobby = lobby;
        this.signOut = signOut;
        this.page = page;
        this.csrf = csrf;
        this.clock = clock;
    }

    boolean has(Account account) {
        return passwords.has(account);
    }

    static boolean takes(MultivaluedMap<String, String> form) {
        return List.of(SHOW, CHANGE).contains(SignInForm.text(form, "step"));
    }

    /** Tells whether somebody has to sign in anew before. */
    boolean stale(Session session) {
        return lobby.factors().has(session.account()) && session.signedInAt().plus(MOMENT).isBefore(clock.instant());
    }

    /** Takes a form about the password. */
    Response submit(Visit visit, MultivaluedMap<String, String> form, Session session) {
        boolean sent = csrf.matches(visit.browser(), PURPOSE, visit.address(), SignInForm.text(form, "csrf"));
        if (!sent || !SignInForm.text(form, "step").equals(CHANGE)) {
            return ask(visit, session, Optional.empty());
        }
        try {
            return change(visit, form, session);
        } catch (Refusal e) {
            return ask(visit, session, Optional.of(problem(e.code())));
        }
    }

    private Response change(Visit visit, MultivaluedMap<String, String> form, Session session) {
        Account account = lobby.directory().find(session.account()).orElseThrow();
        boolean changed = passwords.change(account, SignInForm.text(form, "password"), SignInForm.text(form, "new-password"),
                lobby.origin(visit, account.name()));
        if (!changed) {
            lobby.failed().note(account.name(), visit.place().address());
            return ask(visit, session, Optional.of("old-wrong"));
        }
        Lobby.Entered entered = lobby.enter(visit, session.proven());
        lobby.halves().endOf(account.id());
        signOut.endOthers(account.id(), entered.session().id());
        signOut.authorizations().endBeside(account.id(), entered.session().id());
        return entered.keep(page.passwordChanged(Texts.of(visit.languages()), visit.address())).build();
    }

    private Response ask(Visit visit, Session session, Optional<String> problem) {
        Pages.Form form = new Pages.Form(visit.address(), csrf.token(visit.browser(), PURPOSE, visit.address()), Optional.empty());
        return page.password(Texts.of(visit.languages()), form, lobby.name(session.account()), problem).build();
    }

    private static String problem(ErrorCode code) {
        if (code == IdentityError.TRIES_EXHAUSTED) {
            return "tries";
        }
        return code == IdentityError.SIGN_IN_BUSY ? "busy" : code.code();
    }
}
