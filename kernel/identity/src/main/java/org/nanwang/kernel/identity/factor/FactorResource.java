package org.nanwang.kernel.identity.factor;

import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import java.util.Optional;
import org.nanwang.kernel.identity.account.Account;
import org.nanwang.kernel.identity.account.Directory;
import org.nanwang.kernel.identity.account.Granting;
import org.nanwang.kernel.identity.account.IdentityError;
import org.nanwang.sdk.error.Refusal;
import org.nanwang.sdk.people.Caller;

/** Removes the second factor of somebody who has lost their phone and their recovery codes. */
@Path("accounts/{name}/second-factor")
public final class FactorResource {

    private final Directory directory;
    private final Factors factors;
    private final Granting granting;

    /** Works on a directory. */
    public FactorResource(Directory directory, Factors factors, Granting granting) {
        this.directory = directory;
        this.factors = factors;
        this.granting = granting;
    }

    @DELETE
    public void removeSecondFactor(@PathParam("name") String name, @Context Caller caller) {
        Optional<Account> account = directory.find(Account.Kind.PERSON, name);
        // who may not do it does not learn who exists
        caller.require("account:update:" + account.map(found -> found.region().value()).orElse("*"));
        Account found = account.orElseThrow(() -> new Refusal(IdentityError.ACCOUNT_UNKNOWN, name));
        granting.requireAbove(caller, found);
        factors.remove(caller.name(), found.id());
    }
}
