package org.nanwang.marketplace.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.nanwang.marketplace.Marketplace.NOW;
import static org.nanwang.marketplace.Marketplace.VENDOR;
import static org.nanwang.marketplace.Refusals.assertRefused;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.nanwang.marketplace.FakeCaller;
import org.nanwang.marketplace.Marketplace;
import org.nanwang.marketplace.MemoryCatalogue;
import org.nanwang.marketplace.error.MarketplaceError;
import org.nanwang.marketplace.vendor.VendorId;
import org.nanwang.sdk.error.Kind;
import org.nanwang.sdk.pack.catalogue.CatalogueEntry;
import org.nanwang.sdk.pack.catalogue.VendorEntry;

class SuspensionDeskTest {

    private final Marketplace marketplace = new Marketplace();
    private final MemoryCatalogue log = new MemoryCatalogue();
    private final SuspensionDesk desk =
            new SuspensionDesk(log, marketplace.vendors, marketplace.rights, marketplace.clock);

    @Test
    void aSuspensionAndItsEndAreEntriesOfTheCatalogue() {
        desk.change(VENDOR, true, " It is examined. ", FakeCaller.ADMIN);
        desk.change(VENDOR, true, "It is examined again.", FakeCaller.ADMIN);
        desk.change(VENDOR, false, "", FakeCaller.ADMIN);
        desk.change(VENDOR, false, "", FakeCaller.ADMIN);

        assertEquals(List.of(Optional.of(new VendorEntry("org.example", true, "It is examined.", NOW)),
                Optional.of(new VendorEntry("org.example", false, "", NOW))),
                log.entries(0, 9).stream().map(CatalogueEntry::parse).toList());
    }

    @Test
    void onlyWhoLooksAfterVendorsSuspendsAndSaysWhy() {
        assertRefused(Kind.PERMISSION, () -> desk.change(VENDOR, true, "x", FakeCaller.VENDOR));
        assertRefused(MarketplaceError.SUSPENSION_REASON_MISSING, () -> desk.change(VENDOR, true, " ", FakeCaller.ADMIN));
        assertRefused(MarketplaceError.VENDOR_UNKNOWN,
                () -> desk.change(new VendorId("com.nobody"), true, "x", FakeCaller.ADMIN));
        assertEquals(0, log.end().version());
    }
}
