package org.nanwang.kernel.identity.client;

import java.util.List;
import java.util.Optional;
import org.nanwang.kernel.identity.account.Account;
import org.nanwang.kernel.observe.AuditEntry;

/** Where registrations of clients are kept. */
public interface ClientStore {

    Optional<Client> find(String account, String id);

    /**
     * Makes a client with its registration and writes both in the audit trail, or does nothing.
     *
     * @throws org.nanwang.sdk.error.Refusal {@code account-exists}
     */
    void add(NewRegistration made, List<AuditEntry> entries);

    /**
     * Keeps a registration and writes it in the audit trail, or does neither. A public client loses its secret.
     *
     * @param account whose; it moves to the region it has here
     */
    void keep(Account account, Client client, AuditEntry entry);

    /** Finds the digest of the token that manages a registration. */
    Optional<String> manager(String account);

    /** Forgets what people let a client do, so that a later one of the same name does not inherit it. */
    void forget(String id);
}
