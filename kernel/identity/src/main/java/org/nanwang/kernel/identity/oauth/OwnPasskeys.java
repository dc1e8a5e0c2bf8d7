package org.nanwang.kernel.identity.oauth;

import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import org.nanwang.kernel.identity.factor.Factors;
import org.nanwang.kernel.identity.page.FactorPages;
import org.nanwang.kernel.identity.page.Pages;
import org.nanwang.kernel.identity.page.PasskeyPages;
import org.nanwang.kernel.identity.page.Texts;
import org.nanwang.kernel.identity.passkey.Passkey;
import org.nanwang.kernel.identity.session.Csrf;
import org.nanwang.kernel.identity.session.Session;
import org.nanwang.kernel.identity.session.Visit;

/** A person's passkeys on their own page. {@link OwnFactor} lets in only who has signed in a moment ago. */
final class OwnPasskeys {

    static final List<String> STEPS = List.of("add-passkey", "new-passkey", "rename-passkey", "remove-passkey");
    private final Factors factors;
    private final PasskeyStep step;
    private final PasskeyPages pages;
    private final Csrf csrf;
    private final Door door;

    OwnPasskeys(Factors factors, PasskeyStep step, PasskeyPages pages, Csrf csrf, Door door) {
        this.factors = factors;
        this.step = step;
        this.pages = pages;
        this.csrf = csrf;
        this.door = door;
    }

    /** Gives the part of the page. */
    String part(Visit visit, Pages.Form form, Session session) {
        return pages.part(texts(visit), form, factors.passkeys().of(session.account()), factors.passkeys().obstacle());
    }

    /** Takes a form about passkeys. */
    Response change(Visit visit, MultivaluedMap<String, String> form, Session session) {
        String id = SignInForm.text(form, "id");
        return switch (SignInForm.text(form, "step")) {
            case "add-passkey" -> ask(visit, session, Optional.empty());
            case "new-passkey" -> add(visit, form, session);
            case "rename-passkey" -> {
                factors.passkeys().rename(session.account(), id, SignInForm.text(form, "name"));
                yield OwnFactor.back(visit);
            }
            default -> factors.removePasskey(session.account(), id) ? OwnFactor.back(visit)
                    : new FactorPages().message(texts(visit), 409, "must").build();
        };
    }

    private Response ask(Visit visit, Session session, Optional<String> problem) {
        if (factors.passkeys().obstacle().isPresent()) {
            return OwnFactor.back(visit);
        }
        return pages.add(texts(visit), form(visit, OwnFactor.PURPOSE), factors.passkeys().toMake(session.account()), problem).build();
    }

    /** With the first one the password alone is not enough any more: the session must not be by password alone either. */
    private Response add(Visit visit, MultivaluedMap<String, String> form, Session session) {
        try {
            Passkey passkey = step.add(visit, session.account(), form);
            List<String> codes = factors.firstCodes(session.account());
            Lobby.Entered entered = door.enter(visit, session.proven().withPasskey(passkey.method()));
            Response.ResponseBuilder answer = codes.isEmpty() ? Response.fromResponse(OwnFactor.back(visit))
                    : new FactorPages().recovery(texts(visit), form(entered.visit(), SecondStep.KEPT), codes);
            return entered.keep(answer).build();
        } catch (SignInForm.Failed e) {
            return ask(visit, session, Optional.of(e.getMessage()));
        }
    }

    private Pages.Form form(Visit visit, String purpose) {
        return new Pages.Form(visit.address(), csrf.token(visit.browser(), purpose, visit.address()), Optional.empty());
    }

    private static Texts texts(Visit visit) {
        return Texts.of(visit.languages());
    }
}
