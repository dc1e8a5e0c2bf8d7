package org.nanwang.kernel.identity.oauth;

import java.util.List;
import org.nanwang.kernel.identity.grant.Authorizations;
import org.nanwang.kernel.identity.grant.LogoutDeliveries;
import org.nanwang.kernel.identity.session.Session;
import org.nanwang.kernel.identity.session.Sessions;

/** Ends a session with all that was given in it, and has the clients told. */
record SignOut(Sessions sessions, Authorizations authorizations, LogoutDeliveries deliveries, Runnable noted) {

    void end(String account, String session) {
        if (sessions.end(account, session)) {
            deliveries.add(account, session, authorizations.endOfSession(session));
            noted.run();
        }
    }

    void endAll(String account) {
        endOthers(account, "");
    }

    /** Ends all sessions of an account but one. */
    void endOthers(String account, String kept) {
        for (List<String> others = others(account, kept); !others.isEmpty(); others = others(account, kept)) {
            others.forEach(session -> end(account, session));
        }
    }

    private List<String> others(String account, String kept) {
        return sessions.of(account).stream().map(Session::id).filter(id -> !id.equals(kept)).toList();
    }
}
