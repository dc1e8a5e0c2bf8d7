package org.nanwang.marketplace.vendor;

import java.time.Instant;

/**
 * Who acts for a vendor.
 *
 * @param account of a person, or of a machine as {@code client:NAME}
 * @param role what for
 * @param at since when
 * @param by who let them
 */
public record Member(VendorId vendor, String account, VendorRole role, Instant at, String by) {
}
