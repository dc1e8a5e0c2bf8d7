package org.nanwang.kernel.identity.token;

import java.time.Instant;
import java.util.List;

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

    void remove(String id);
}
