package org.nanwang.marketplace.vendor;

import java.time.Instant;
import java.util.Optional;

/**
 * Lets a machine submit for a vendor, until it ends.
 *
 * @param id its name in lists
 * @param vendor whose
 * @param name what it is for
 * @param digest SHA-256 of the token, which itself is not kept
 * @param madeAt when
 * @param madeBy by which account
 * @param expiresAt when it ends by itself
 * @param revokedAt when it was ended before
 */
public record VendorToken(String id, VendorId vendor, String name, String digest, Instant madeAt, String madeBy,
        Instant expiresAt, Optional<Instant> revokedAt) {

    /** Tells whether it is good. */
    boolean active(Instant now) {
        return revokedAt.isEmpty() && now.isBefore(expiresAt);
    }
}
