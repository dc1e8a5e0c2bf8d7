package org.nanwang.kernel.identity.passkey;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A passkey of somebody's.
 *
 * @param id its credential id, in base64url
 * @param account whose
 * @param name given by its owner
 * @param key what checks it
 * @param createdAt when it was made
 * @param usedAt when somebody last signed in with it
 */
public record Passkey(String id, String account, String name, Key key, Instant createdAt, Optional<Instant> usedAt) {

    /**
     * What is known of the key itself.
     *
     * @param cose the public key, in base64url
     * @param count how often it has signed; 0 if it does not count
     * @param transports how a browser reaches it
     * @param portable whether it may be copied to its owner's other devices
     * @param backedUp whether it has been
     */
    public record Key(String cose, long count, List<String> transports, boolean portable, boolean backedUp) {

        /** Copies the list. */
        public Key {
            transports = List.copyOf(transports);
        }
    }

    /** Gives the word of RFC 8176: what can be copied is software's, what cannot is in hardware, as the device says. */
    public String method() {
        return key.portable() ? "swk" : "hwk";
    }
}
