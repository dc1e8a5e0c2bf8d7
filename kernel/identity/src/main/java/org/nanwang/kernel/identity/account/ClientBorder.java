package org.nanwang.kernel.identity.account;

import java.util.Optional;
import org.nanwang.sdk.error.Refusal;
import org.nanwang.sdk.people.Caller;

/** Who may administer which client: within their regions, and never one that may more than they could give. */
public record ClientBorder(Directory directory, Border border, Granting granting) {

    /**
     * Finds a client for somebody who reads or changes it. Who may not read every client does not learn which exist.
     *
     * @param action subject and verb
     * @throws Refusal {@code account-unknown} or {@code account-foreign}
     */
    public Account require(Caller caller, String action, String id) {
        Optional<Account> found = directory.find(Account.Kind.CLIENT, id);
        return border.watch(caller, action, id, found.map(Account::region), () -> {
            if (found.isEmpty() && caller.may("client:read:*")) {
                throw new Refusal(IdentityError.ACCOUNT_UNKNOWN, id);
            }
            requireAt(caller, action, found.orElseThrow(() -> foreign(caller, action, id)));
            return found.get();
        });
    }

    /** Refuses unless somebody may do something to a client where it belongs. */
    void requireAt(Caller caller, String action, Account client) {
        if (!caller.may(action + ":" + client.region())) {
            throw foreign(caller, action, client.name());
        }
        if (!action.equals("client:read")) {
            granting.requireAbove(caller, client);
        }
    }

    private static Refusal foreign(Caller caller, String action, String id) {
        if (!caller.signedIn()) {
            caller.require(action + ":*");
        }
        return new Refusal(IdentityError.ACCOUNT_FOREIGN, id);
    }
}
