package org.nanwang.kernel.identity;

import org.nanwang.kernel.identity.account.Account;
import org.nanwang.kernel.identity.client.ClientStore;
import org.nanwang.kernel.identity.token.Revocations;

/**
 * Ends what an account leaves behind, on all nodes. This comes before the removal and by itself: if the removal fails,
 * somebody signs in once more; the other way round a token could outlive its account.
 */
record Removal(Revocations revocations, ClientStore clients) {

    void of(Account account) {
        revocations.revoke(account.id());
        if (account.kind() == Account.Kind.CLIENT) {
            revocations.revokeClient(account.name());
            clients.forget(account.name());
        }
    }
}
