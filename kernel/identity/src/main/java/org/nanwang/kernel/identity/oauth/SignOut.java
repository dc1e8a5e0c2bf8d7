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
        for (List<Session> open = sessions.of(account); !open.isEmpty(); open = sessions.of(account)) {
            open.forEach(session -> end(account, session.id()));
        }
    }
}
