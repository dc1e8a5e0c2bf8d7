package org.nanwang.marketplace.vendor;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.nanwang.marketplace.Refusals.assertRefused;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nanwang.marketplace.error.MarketplaceError;
import org.nanwang.sdk.app.AppId;

class VendorIdTest {

    private final VendorId vendor = new VendorId("org.example");

    @Test
    void ownsAppsBelowItsName() {
        assertTrue(vendor.owns(new AppId("org.example.hello")));
        assertTrue(vendor.owns(new AppId("org.example.city.hello")));
    }

    @Test
    void ownsNeitherItselfNorLookAlikes() {
        assertFalse(vendor.owns(new AppId("org.example")));
        assertFalse(vendor.owns(new AppId("org.example-two.hello")));
        assertFalse(vendor.owns(new AppId("org.examples.hello")));
    }

    @Test
    void overlapsWithWhatLiesAboveAndBelow() {
        assertTrue(vendor.overlaps(vendor));
        assertTrue(vendor.overlaps(new VendorId("org.example.city")));
        assertTrue(new VendorId("org.example.city").overlaps(vendor));
        assertFalse(vendor.overlaps(new VendorId("org.examples")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "example", "Org.Example", "org.example.", "org..example", "org.*"})
    void anotherFormIsRefused(String text) {
        assertRefused(MarketplaceError.VENDOR_ID_MALFORMED, () -> new VendorId(text));
    }
}
