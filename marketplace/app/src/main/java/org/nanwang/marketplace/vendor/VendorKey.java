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

    /**
     * The end of a key.
     *
     * @param at when it was revoked
     * @param by by which account
     * @param compromisedSince since when others may have had it; empty when it was just retired
     * @param reason in words, for people; may be empty
     */
    public record Revocation(Instant at, String by, Optional<Instant> compromisedSince, String reason) {

        /** Gives the moment from which what it signed counts no more. */
        public Instant since() {
            return compromisedSince.orElse(at);
        }

        /** Tells in one word why. */
        public String cause() {
            return compromisedSince.isPresent() ? "compromised" : "retired";
        }

        /** Tells whether this one takes more back than another. */
        public boolean isStricterThan(Revocation other) {
            return since().isBefore(other.since());
        }
    }
}
