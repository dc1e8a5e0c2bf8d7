package org.nanwang.marketplace.vendor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.nanwang.marketplace.Marketplace.NOW;
import static org.nanwang.marketplace.Marketplace.VENDOR;
import static org.nanwang.marketplace.Refusals.assertRefused;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.nanwang.marketplace.FakeCaller;
import org.nanwang.marketplace.Marketplace;
import org.nanwang.marketplace.error.MarketplaceError;
import org.nanwang.sdk.error.Kind;
import org.nanwang.sdk.error.Refusal;
import org.nanwang.sdk.pack.sign.SigningKey;

class VendorDeskTest {

    private final Marketplace marketplace = new Marketplace();
    private final VendorDesk desk = marketplace.vendorDesk;
    private final VendorId other = new VendorId("com.other");
    private final SigningKey key = SigningKey.generate();

    @Test
    void anAdminRegistersAVendor() {
        Vendor vendor = desk.register(other, " Other ", FakeCaller.ADMIN);

        assertEquals(new Vendor(other, "Other", NOW, "admin"), vendor);
        assertEquals(List.of(vendor), desk.list("", 1));
    }

    @Test
    void onlyAnAdminRegisters() {
        assertRefused(Kind.PERMISSION, () -> desk.register(other, "Other", FakeCaller.VENDOR));
        assertRefused(Kind.SIGN_IN, () -> desk.register(other, "Other", FakeCaller.ANONYMOUS));
    }

    @Test
    void theSameVendorAgainChangesNothing() {
        assertEquals(VENDOR, desk.register(VENDOR, "Example", FakeCaller.ADMIN).id());
    }

    @Test
    void namespacesNeverOverlap() {
        assertRefused(MarketplaceError.VENDOR_TAKEN,
                () -> desk.register(new VendorId("org.example.city"), "City", FakeCaller.ADMIN));
        assertRefused(MarketplaceError.VENDOR_TAKEN, () -> desk.register(VENDOR, "Somebody else", FakeCaller.ADMIN));
    }

    @Test
    void aVendorHasAName() {
        assertRefused(MarketplaceError.VENDOR_NAME_MISSING, () -> desk.register(other, " ", FakeCaller.ADMIN));
    }

    @Test
    void aVendorRegistersItsKey() {
        VendorKey added = desk.addKey(VENDOR, key.key().pem(), FakeCaller.VENDOR);

        assertEquals("developer", added.registeredBy());
        assertEquals(NOW, added.registeredAt());
        assertEquals(2, desk.keys(VENDOR, FakeCaller.ADMIN).size());
    }

    @Test
    void nobodyRegistersAKeyForAnother() {
        assertRefused(Kind.PERMISSION, () -> desk.addKey(VENDOR, key.key().pem(), FakeCaller.OTHER));
        assertRefused(Kind.PERMISSION, () -> desk.addKey(VENDOR, key.key().pem(), FakeCaller.ADMIN));
        assertRefused(Kind.PERMISSION, () -> desk.keys(VENDOR, FakeCaller.OTHER));
    }

    @Test
    void aKeyOfAnotherKindIsRefused() {
        assertThrows(Refusal.class, () -> desk.addKey(VENDOR, "-----BEGIN PUBLIC KEY-----\nAAAA\n", FakeCaller.VENDOR));
    }

    @Test
    void aRevokedKeyStaysRevoked() {
        desk.addKey(VENDOR, key.key().pem(), FakeCaller.VENDOR);

        assertFalse(desk.revokeKey(VENDOR, key.key().id(), Optional.empty(), "", FakeCaller.VENDOR).active());
        assertRefused(MarketplaceError.KEY_REVOKED, () -> desk.addKey(VENDOR, key.key().pem(), FakeCaller.VENDOR));
    }

    @Test
    void aReasonIsKeptWithTheEndOfAKey() {
        desk.addKey(VENDOR, key.key().pem(), FakeCaller.VENDOR);

        assertEquals("the laptop was stolen", desk.revokeKey(VENDOR, key.key().id(), Optional.empty(),
                " the laptop was stolen ", FakeCaller.VENDOR).revocation().orElseThrow().reason());
        assertRefused(MarketplaceError.REVOCATION_REASON_LONG, () -> desk.revokeKey(VENDOR, key.key().id(),
                Optional.empty(), "x".repeat(2001), FakeCaller.VENDOR));
    }

    @Test
    void thereIsAnEndToTheKeysOfAVendor() {
        for (int count = 1; count < 100; count++) {
            desk.addKey(VENDOR, SigningKey.generate().key().pem(), FakeCaller.VENDOR);
        }

        assertRefused(MarketplaceError.KEYS_TOO_MANY, () -> desk.addKey(VENDOR, key.key().pem(), FakeCaller.VENDOR));
        assertEquals(100, desk.keys(VENDOR, FakeCaller.VENDOR).size());
    }

    @Test
    void anUnknownKeyCannotBeRevoked() {
        assertRefused(MarketplaceError.KEY_UNKNOWN, () -> desk.revokeKey(VENDOR, "0000", Optional.empty(), "", FakeCaller.VENDOR));
    }
}
