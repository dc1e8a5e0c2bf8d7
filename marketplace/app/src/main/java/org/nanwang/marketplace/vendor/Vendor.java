package org.nanwang.marketplace.vendor;

import java.time.Instant;

/**
 * Who publishes.
 *
 * @param id its namespace
 * @param name the organisation's
 * @param registeredAt when
 * @param registeredBy by which account
 */
public record Vendor(VendorId id, String name, Instant registeredAt, String registeredBy) {
}
