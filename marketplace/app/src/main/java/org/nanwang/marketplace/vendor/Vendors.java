package org.nanwang.marketplace.vendor;

import java.util.List;
import java.util.Optional;
import org.nanwang.marketplace.error.MarketplaceError;
import org.nanwang.sdk.error.Refusal;

/** The register of vendors and their keys. Every change is whole or not at all. */
public interface Vendors {

    Optional<Vendor> find(VendorId id);

    /** Tells why a vendor is suspended; empty when it is not. */
    Optional<String> suspension(VendorId id);

    /** Refuses a vendor that is not registered, or of which nothing new is taken now. */
    default void requireActive(VendorId id) {
        if (find(id).isEmpty()) {
            throw new Refusal(MarketplaceError.VENDOR_UNKNOWN, id);
        }
        suspension(id).ifPresent(reason -> {
            throw new Refusal(MarketplaceError.VENDOR_SUSPENDED, id, reason);
        });
    }

    /** Gives the vendors whose ids follow {@code after}, in the order of their ids; an empty text starts. */
    List<Vendor> list(String after, int limit);

    /** Adds a vendor unless another overlaps with it; gives the one that stands. */
    Vendor add(Vendor vendor);

    /** Gives all keys of a vendor, revoked ones too, oldest first. */
    List<VendorKey> keys(VendorId vendor);

    /** Adds a key unless the vendor has one of this id; gives the one that stands. */
    VendorKey add(VendorKey key);

    /**
     * Revokes a key and tells all nodes; of two revocations the one that takes more back stands. Empty when the vendor
     * has no such key.
     */
    Optional<VendorKey> revoke(VendorId vendor, String key, VendorKey.Revocation revocation);
}
