package org.nanwang.kernel.identity.account;

import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import java.util.Map;
import java.util.Optional;
import org.nanwang.kernel.observe.AuditEntry;
import org.nanwang.sdk.error.Refusal;
import org.nanwang.sdk.people.Caller;

/** Lets somebody try again who has failed to sign in too often. */
@Path("accounts/{name}/unlock")
public final class UnlockResource {

    private final Directory directory;
    private final Lockout lockout;

    /** Works on a directory. */
    public UnlockResource(Directory directory, Lockout lockout) {
        this.directory = directory;
        this.lockout = lockout;
    }

    @POST
    public void unlock(@PathParam("name") String name, @Context Caller caller) {
        Optional<Account> account = directory.find(Account.Kind.PERSON, name);
        // who may not do it does not learn who exists
        caller.require("account:update:" + account.map(found -> found.region().value()).orElse("*"));
        account.orElseThrow(() -> new Refusal(IdentityError.ACCOUNT_UNKNOWN, name));
        lockout.forgive(name);
        directory.audit(new AuditEntry(caller.name(), "account:unlock", name, Optional.empty(), Map.of(), Map.of()));
    }
}
