package org.nanwang.kernel.identity.token;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.nanwang.kernel.observe.AuditEntry;

/** Where the keys that sign tokens are kept. Private halves go in and out sealed. */
public interface KeyStore {

    /**
     * A key.
     *
     * @param id the thumbprint of its public half
     * @param sealed the private key, encrypted
     * @param signsFrom when it takes over; until then it is only shown
     */
    record Kept(String id, String sealed, Instant signsFrom) {
    }

    /** Lists them, the one that signs last at the end. */
    List<Kept> all();

    /** Adds a key. @return false if another node has just added the first one, and this was to be it */
    boolean add(Kept key, boolean first);

    /** Adds a key, removes others and writes it all in the audit trail, or does nothing. */
    void replace(Collection<String> over, Kept next, AuditEntry entry);
}
