package org.nanwang.marketplace.web;

import java.time.Instant;
import org.nanwang.marketplace.vendor.Vendor;

/** A vendor as it is shown. */
public record VendorView(String id, String name, Instant registeredAt) {

    static VendorView of(Vendor vendor) {
        return new VendorView(vendor.id().value(), vendor.name(), vendor.registeredAt());
    }
}
