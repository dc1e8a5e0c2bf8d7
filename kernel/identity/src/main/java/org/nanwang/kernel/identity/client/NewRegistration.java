package org.nanwang.kernel.identity.client;

import java.util.Optional;
import org.nanwang.kernel.identity.account.Account;
import org.nanwang.kernel.identity.account.Secrets;

/**
 * A client that is made together with its registration.
 *
 * @param account what it acts as
 * @param secret the digest of what it signs in with; empty if it is public, or signs with a key
 * @param manager the digest of the token that manages its registration
 */
public record NewRegistration(Account account, Client client, Optional<String> secret, String manager) {

    static NewRegistration of(Account account, Client client, Optional<String> secret, String manager) {
        return new NewRegistration(account, client, secret.map(Secrets::digest), Secrets.digest(manager));
    }
}
