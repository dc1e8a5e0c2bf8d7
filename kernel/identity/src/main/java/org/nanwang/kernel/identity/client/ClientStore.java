package org.nanwang.kernel.identity.client;

import java.util.Optional;
import org.nanwang.kernel.observe.AuditEntry;

/** Where registrations of clients are kept. */
public interface ClientStore {

    Optional<Client> find(String account, String id);

    /** Keeps a registration and writes it in the audit trail, or does neither. A public client loses its secret. */
    void keep(String account, Client client, AuditEntry entry);

    /** Forgets what people let a client do, so that a later one of the same name does not inherit it. */
    void forget(String id);
}
