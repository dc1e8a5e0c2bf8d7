package org.nanwang.kernel.identity.account;

import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import java.util.Map;
import java.util.Optional;
import org.nanwang.kernel.observe.AuditEntry;
import org.nanwang.sdk.people.Caller;

/** Lets somebody try again who has failed to sign in too often. */
@Path("accounts/{name}/unlock")
public final class UnlockResource {

    private final AccountBorder border;
    private final Lockout lockout;

    /** Works on accounts within a border. */
    public UnlockResource(AccountBorder border, Lockout lockout) {
        this.border = border;
        this.lockout = lockout;
    }

    @POST
    public void unlock(@PathParam("name") String name, @Context Caller caller) {
        Account account = border.require(caller, "account:update", Account.Kind.PERSON, name);
        lockout.forgive(name);
        border.directory().audit(new AuditEntry(caller.name(), "account:unlock", name, Optional.of(account.region()),
                Map.of(), Map.of()));
    }
}
