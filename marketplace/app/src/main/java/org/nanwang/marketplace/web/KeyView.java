package org.nanwang.marketplace.web;

import java.time.Instant;
import java.util.Optional;
import org.nanwang.marketplace.vendor.VendorKey;

/** A vendor's key as it is shown. */
public record KeyView(
        String id, String vendor, String publicKey, Instant registeredAt, String registeredBy, boolean active,
        Optional<Instant> revokedAt, Optional<String> revokedBy, Optional<Instant> compromisedSince,
        Optional<String> reason) {

    static KeyView of(VendorKey key) {
        return new KeyView(key.id(), key.vendor().value(), key.key().pem(), key.registeredAt(), key.registeredBy(),
                key.active(), key.revocation().map(VendorKey.Revocation::at),
                key.revocation().map(VendorKey.Revocation::by),
                key.revocation().flatMap(VendorKey.Revocation::compromisedSince),
                key.revocation().map(VendorKey.Revocation::reason).filter(reason -> !reason.isEmpty()));
    }
}
