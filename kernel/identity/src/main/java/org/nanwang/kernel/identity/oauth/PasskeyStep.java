package org.nanwang.kernel.identity.oauth;

import jakarta.ws.rs.core.MultivaluedMap;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.nanwang.kernel.identity.account.Account;
import org.nanwang.kernel.identity.account.IdentityError;
import org.nanwang.kernel.identity.account.Lockout;
import org.nanwang.kernel.identity.page.Pages;
import org.nanwang.kernel.identity.page.PasskeyPages;
import org.nanwang.kernel.identity.page.Texts;
import org.nanwang.kernel.identity.passkey.Passkey;
import org.nanwang.kernel.identity.passkey.Passkeys;
import org.nanwang.kernel.identity.passkey.RefusedPasskey;
import org.nanwang.kernel.identity.passkey.Shown;
import org.nanwang.kernel.identity.session.Proven;
import org.nanwang.kernel.identity.session.Visit;
import org.nanwang.kernel.observe.AuditEntry;
import org.nanwang.sdk.error.Refusal;

/** A passkey in the place of name and password, or after them. Tries are counted like those of codes. */
final class PasskeyStep {

    private final Passkeys passkeys;
    private final PasskeyPages pages;
    private final Lockout lockout;
    private final Lobby lobby;
    private final Clock clock;

    PasskeyStep(Passkeys passkeys, PasskeyPages pages, Lockout lockout, Lobby lobby, Clock clock) {
        this.passkeys = passkeys;
        this.pages = pages;
        this.lockout = lockout;
        this.lobby = lobby;
        this.clock = clock;
    }

    /** Gives the part of the sign-in page that asks for a passkey; nothing where there can be none. */
    String ask(Visit visit, Pages.Form form) {
        return possible() ? pages.ask(Texts.of(visit.languages()), form, PasskeyPages.Place.SIGN_IN, passkeys.toShow()) : "";
    }

    /** Gives the part of the second page that asks for a passkey; nothing for who has none. */
    String ask(Visit visit, Pages.Form form, Proven half) {
        String account = half.account();
        return possible() && !passkeys.of(account).isEmpty()
                ? pages.ask(Texts.of(visit.languages()), form, PasskeyPages.Place.SECOND, passkeys.toShow(account)) : "";
    }

    /** Gives the part of a page that offers to make a passkey; nothing where there can be none. */
    String offer(Visit visit, Pages.Form form, Proven half) {
        return possible() ? pages.ask(Texts.of(visit.languages()), form, PasskeyPages.Place.ENROL,
                passkeys.toMake(half.account())) : "";
    }

    /** Checks a passkey that says by itself who it is. */
    Proven alone(Visit visit, MultivaluedMap<String, String> form) throws SignInForm.Failed {
        Shown shown = read(form);
        Optional<Account> account = shown.account().flatMap(lobby.directory()::find);
        try {
            Passkey passkey = accept(visit, shown, account.map(Account::name).orElse(shown.id()), true);
            Account owner = account.filter(Account::active).orElseThrow(() -> new SignInForm.Failed("passkey-wrong"));
            audit(owner, visit, "granted");
            return Proven.byPasskey(owner.id(), passkey.method(), clock.instant());
        } catch (SignInForm.Failed e) {
            account.ifPresent(owner -> audit(owner, visit, "refused"));
            throw e;
        }
    }

    /** Checks a passkey of somebody who has given their password. */
    Passkey second(Visit visit, Proven half, MultivaluedMap<String, String> form) throws SignInForm.Failed {
        Shown shown = read(form);
        if (!shown.account().equals(Optional.of(half.account()))) {
            throw new SignInForm.Failed("passkey-wrong");
        }
        return accept(visit, shown, lobby.name(half.account()), false);
    }

    /** Takes a new passkey into use. */
    Passkey add(Visit visit, String account, MultivaluedMap<String, String> form) throws SignInForm.Failed {
        String name = SignInForm.text(form, "name");
        try {
            return passkeys.add(secret(visit), account, name.isBlank() ? pages.unnamed(Texts.of(visit.languages())) : name,
                    SignInForm.text(form, "passkey"));
        } catch (RefusedPasskey e) {
            throw failed(e);
        }
    }

    private Passkey accept(Visit visit, Shown shown, String name, boolean alone) throws SignInForm.Failed {
        try {
            Lockout.Try attempt = lockout.beginCode(name, lobby.origin(visit, name));
            Passkey passkey = passkeys.accept(secret(visit), shown, alone);
            attempt.right();
            return passkey;
        } catch (RefusedPasskey e) {
            throw failed(e);
        } catch (Refusal e) {
            throw new SignInForm.Failed(e.code() == IdentityError.TRIES_EXHAUSTED ? "tries" : "busy");
        }
    }

    private Shown read(MultivaluedMap<String, String> form) throws SignInForm.Failed {
        try {
            return passkeys.read(SignInForm.text(form, "passkey"));
        } catch (RefusedPasskey e) {
            throw failed(e);
        }
    }

    private boolean possible() {
        return passkeys.obstacle().isEmpty();
    }

    private void audit(Account account, Visit visit, String outcome) {
        lobby.directory().audit(new AuditEntry(account.name(), "account:sign-in", account.name(), Optional.empty(), Map.of(),
                Map.of("outcome", outcome, "address", visit.place().address(), "by", "passkey")));
    }

    private static String secret(Visit visit) {
        return visit.browser().secret().orElse("");
    }

    private static SignInForm.Failed failed(RefusedPasskey refused) {
        return new SignInForm.Failed(switch (refused.reason()) {
            case WRONG -> "passkey-wrong";
            case EXPIRED -> "expired";
            case UNVERIFIED -> "passkey-unverified";
            case COPIED -> "passkey-copied";
            case UNWANTED -> "passkey-unwanted";
        });
    }
}
