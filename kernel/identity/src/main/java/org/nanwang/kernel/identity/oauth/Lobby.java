package org.nanwang.kernel.identity.oauth;

import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.nanwang.kernel.identity.account.Account;
import org.nanwang.kernel.identity.account.Directory;
import org.nanwang.kernel.identity.account.Origin;
import org.nanwang.kernel.identity.factor.Factors;
import org.nanwang.kernel.identity.grant.Authorizations;
import org.nanwang.kernel.identity.session.Browser;
import org.nanwang.kernel.identity.session.FailedSignIns;
import org.nanwang.kernel.identity.session.FailedTries;
import org.nanwang.kernel.identity.session.HalfSignIns;
import org.nanwang.kernel.identity.session.KnownBrowsers;
import org.nanwang.kernel.identity.session.Proven;
import org.nanwang.kernel.identity.session.Session;
import org.nanwang.kernel.identity.session.Sessions;
import org.nanwang.kernel.identity.session.Visit;

/**
 * How far people have come in their browsers: not at all, half, or signed in. With each step the browser gets a new secret,
 * so that whoever knew the old one is no further.
 */
record Lobby(Directory directory, Factors factors, Sessions sessions, HalfSignIns halves, Authorizations authorizations,
        KnownBrowsers knownBrowsers, FailedSignIns failed) {

    /** Somebody has just signed in; the browser must be told its new secret. */
    record Entered(Visit visit, Session session, String remembered) {

        /** Lets the browser keep its new secret, and that the account has signed in there. */
        Response.ResponseBuilder keep(Response.ResponseBuilder response) {
            return response.header("Set-Cookie", visit.browser().cookie()).header("Set-Cookie", remembered);
        }
    }

    Optional<Session> session(Visit visit) {
        return visit.browser().secret().flatMap(sessions::find);
    }

    boolean enough(Proven proven, Door.Wish wish) {
        return proven.strong() || !wish.strong() && !factors.needed(proven.account());
    }

    /** Gives who has shown their password here, now or for a session, and nothing else yet. */
    Optional<Proven> half(Visit visit, Door.Wish wish) {
        Optional<Proven> signedIn = wish.anew() ? Optional.empty() : session(visit).map(Session::proven);
        return fresh(visit).or(() -> signedIn).filter(proven -> !enough(proven, wish));
    }

    /** Gives who has shown their password here a moment ago. */
    Optional<Proven> fresh(Visit visit) {
        return visit.browser().secret().flatMap(halves::find);
    }

    /** Remembers a password that was right. A session that is open in this browser stays open until the next one follows. */
    Visit halfway(Visit visit, Proven proven) {
        Browser browser = visit.browser().renewed();
        visit.browser().secret().ifPresent(before -> sessions.follow(before, browser.secret().orElseThrow()));
        halves.keep(browser.secret().orElseThrow(), proven);
        return visit.in(browser);
    }

    /** Opens a session, which follows the one before in the same browser. */
    Entered enter(Visit visit, Proven proven) {
        Optional<Session> old = session(visit);
        Browser browser = visit.browser().renewed();
        FailedTries missed = old.filter(one -> one.account().equals(proven.account())).map(Session::failed)
                .orElseGet(() -> failed.take(proven.account()));
        Session session = sessions.open(browser.secret().orElseThrow(), proven, visit.place(), missed);
        old.ifPresent(before -> follow(before, session));
        visit.browser().secret().ifPresent(halves::end);
        return new Entered(visit.in(browser), session, knownBrowsers.remember(visit, name(proven.account())));
    }

    Origin origin(Visit visit, String name) {
        return new Origin(visit.place().address(), knownBrowsers.find(visit, name));
    }

    String name(String account) {
        return directory.find(account).map(Account::name).orElse("");
    }

    private void follow(Session old, Session next) {
        sessions.end(old.account(), old.id());
        if (old.account().equals(next.account())) {
            authorizations.move(old.id(), next.id());
        } else {
            authorizations.endOfSession(old.id());
        }
    }
}
