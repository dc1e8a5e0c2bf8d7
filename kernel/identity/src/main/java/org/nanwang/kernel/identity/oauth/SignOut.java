package org.nanwang.kernel.identity.oauth;

import org.nanwang.kernel.identity.grant.Authorizations;
import org.nanwang.kernel.identity.session.Sessions;

/** Ends a session with all that was given in it, and tells the clients. */
record SignOut(Sessions sessions, Authorizations authorizations, BackChannel backChannel) {

    void end(String account, String session) {
        if (sessions.end(account, session)) {
            backChannel.tell(account, session, authorizations.endOfSession(session));
        }
    }
}
