package org.nanwang.kernel.identity.factor;

import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import org.nanwang.kernel.identity.account.Account;
import org.nanwang.kernel.identity.account.AccountBorder;
import org.nanwang.sdk.people.Caller;

/** Removes the second factor of somebody who has lost their phone and their recovery codes. */
@Path("accounts/{name}/second-factor")
public final class FactorResource {

    private final AccountBorder border;
    private final Factors factors;

    /** Works on accounts within a border. */
    public FactorResource(AccountBorder border, Factors factors) {
        this.border = border;
        this.factors = factors;
    }

    @DELETE
    public void removeSecondFactor(@PathParam("name") String name, @Context Caller caller) {
        factors.remove(caller.name(), border.require(caller, "account:update", Account.Kind.PERSON, name).id());
    }
}
