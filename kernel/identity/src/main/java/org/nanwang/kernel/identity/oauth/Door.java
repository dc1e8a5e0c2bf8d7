package org.nanwang.kernel.identity.oauth;

import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.nanwang.kernel.identity.session.Proven;
import org.nanwang.kernel.identity.session.Session;
import org.nanwang.kernel.identity.session.Visit;

/** Lets people in. Who has not shown enough yet is asked for what is missing, one page at a time. */
final class Door {

    private final SignInForm password;
    private final SecondStep second;
    private final Lobby lobby;

    /**
     * What is asked of who comes in.
     *
     * @param name the account to suggest
     * @param target where the last form's answer may lead, beside this node
     * @param anew whether somebody must sign in, whoever is signed in
     * @param strong whether a second factor must be shown, whoever comes
     */
    record Wish(String name, Optional<String> target, boolean anew, boolean strong) {

        /** Takes whoever is signed in as far as their account needs. */
        static final Wish USUAL = new Wish("", Optional.empty(), false, false);

        /** Wants somebody to sign in once more. */
        static Wish anew(String name) {
            return new Wish(name, Optional.empty(), true, false);
        }
    }

    /** What is behind the door. */
    @FunctionalInterface
    interface Inside {
        Response.ResponseBuilder enter(Visit visit, Session session);
    }

    Door(SignInForm password, SecondStep second, Lobby lobby) {
        this.password = password;
        this.second = second;
        this.lobby = lobby;
    }

    /** Gives the session of a browser in which somebody has shown enough. */
    Optional<Session> session(Visit visit, Wish wish) {
        return lobby.session(visit).filter(session -> lobby.enough(session.proven(), wish));
    }

    /** Shows the page that asks for what is missing. */
    Response ask(Visit visit, Wish wish) {
        Optional<Proven> half = wish.anew() ? Optional.empty() : lobby.half(visit, wish);
        return half.map(proven -> second.show(visit, proven, wish).build())
                .orElseGet(() -> password.show(visit, wish.name(), wish.target(), Optional.empty()));
    }

    /** Opens a session for who has just shown something more. */
    Lobby.Entered enter(Visit visit, Proven proven) {
        return lobby.enter(visit, proven);
    }

    String name(String account) {
        return lobby.name(account);
    }

    /** Tells whether a form is one of the door's own. */
    static boolean takes(MultivaluedMap<String, String> form) {
        return switch (SignInForm.text(form, "step")) {
            case "login", "passkey", "second", "second-passkey", "enrol", "enrol-passkey", "go-on", "again" -> true;
            default -> false;
        };
    }

    /** Takes one of the door's own forms. */
    Response submit(Visit visit, MultivaluedMap<String, String> form, Wish wish, Inside inside) {
        try {
            return switch (SignInForm.text(form, "step")) {
                case "login" -> arrive(visit, password.submit(visit, form), wish, inside);
                case "passkey" -> arrive(visit, password.passkey(visit, form), wish, inside);
                case "second" -> second.submit(visit, form, wish, inside);
                case "second-passkey" -> second.passkey(visit, form, wish, inside);
                case "enrol" -> second.enrol(visit, form, wish);
                case "enrol-passkey" -> second.enrolPasskey(visit, form, wish);
                case "go-on" -> second.goOn(visit, form, wish, inside);
                default -> password.show(visit, "", wish.target(), Optional.empty());
            };
        } catch (SignInForm.Failed e) {
            return password.show(visit, SignInForm.text(form, "name"), wish.target(), Optional.of(e.getMessage()));
        }
    }

    private Response arrive(Visit visit, Proven proven, Wish wish, Inside inside) {
        if (!lobby.enough(proven, wish)) {
            Visit half = lobby.halfway(visit, proven);
            return second.show(half, proven, wish).header("Set-Cookie", half.browser().cookie()).build();
        }
        Lobby.Entered entered = lobby.enter(visit, proven);
        return entered.keep(inside.enter(entered.visit(), entered.session())).build();
    }
}
