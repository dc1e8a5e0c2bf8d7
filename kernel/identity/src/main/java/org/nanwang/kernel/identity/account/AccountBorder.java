package org.nanwang.kernel.identity.account;

import java.util.Optional;
import org.nanwang.sdk.error.Refusal;
import org.nanwang.sdk.people.Caller;

/** Who may administer which account: within their regions, and never one that may more than they could give. */
public record AccountBorder(Directory directory, Border border, Granting granting) {

    private static final String READ = ":read";

    /**
     * Finds an account for somebody who reads or changes something of it. Who may not read everywhere does not learn which
     * exist.
     *
     * @param action subject and verb
     * @throws Refusal {@code account-unknown}, {@code account-foreign} or {@code role-beyond}
     */
    public Account require(Caller caller, String action, Account.Kind kind, String name) {
        Optional<Account> found = directory.find(kind, name);
        return border.watch(caller, action, name, found.map(Account::region), () -> {
            if (found.isEmpty() && caller.may(action.substring(0, action.indexOf(':')) + READ + ":*")) {
                throw new Refusal(IdentityError.ACCOUNT_UNKNOWN, name);
            }
            requireAt(caller, action, found.orElseThrow(() -> foreign(caller, action, name)));
            return found.get();
        });
    }

    /** Refuses unless somebody may do something to an account where it belongs. */
    public void requireAt(Caller caller, String action, Account account) {
        if (!caller.may(action + ":" + account.region())) {
            throw foreign(caller, action, account.name());
        }
        if (!action.endsWith(READ)) {
            granting.requireAbove(caller, account);
        }
    }

    /** Who has not signed in is asked to; who may do it elsewhere is told that this is foreign. */
    private static Refusal foreign(Caller caller, String action, String name) {
        if (!caller.signedIn()) {
            caller.require(action + ":*");
        }
        return new Refusal(IdentityError.ACCOUNT_FOREIGN, name);
    }
}
