package org.nanwang.marketplace.vendor;

import java.time.Instant;
import java.util.Optional;
import org.nanwang.sdk.pack.sign.VerifyKey;

/**
 * A key a vendor signs with. Revoking it ends new submissions; earlier releases stay.
 *
 * @param vendor whose
 * @param key the public half
 * @param registeredAt when
 * @param registeredBy by which account
 * @param revocation when and by whom it was revoked, if it was
 */
public record VendorKey(
        VendorId vendor, VerifyKey key, Instant registeredAt, String registeredBy, Optional<Revocation> revocation) {

    /** Tells whether it may sign new submissions. */
    public boolean active() {
        return revocation.isEmpty();
    }

    /** Gives the key's short name. */
    public String id() {
        return key.id();
    }

    /** The end of a key. */
    public record Revocation(Instant at, String by) {
    }
}
