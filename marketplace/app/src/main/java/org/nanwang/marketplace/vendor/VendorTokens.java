package org.nanwang.marketplace.vendor;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The store of tokens. Every change is whole or not at all. */
public interface VendorTokens {

    void add(VendorToken token);

    /** Gives a vendor's tokens, ended ones too, the newest first. */
    List<VendorToken> of(VendorId vendor);

    Optional<VendorToken> findByDigest(String digest);

    /** Ends a token; the first end stands. Empty when the vendor has no such token. */
    Optional<VendorToken> revoke(VendorId vendor, String id, Instant at);
}
