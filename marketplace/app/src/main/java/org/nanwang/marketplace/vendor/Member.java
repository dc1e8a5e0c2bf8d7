package org.nanwang.marketplace.vendor;

import java.time.Instant;

/**
 * Who acts for a vendor.
 *
 * @param account who
 * @param role what for
 * @param at since when
 * @param by who let them
 */
public record Member(VendorId vendor, Account account, VendorRole role, Instant at, String by) {
}
