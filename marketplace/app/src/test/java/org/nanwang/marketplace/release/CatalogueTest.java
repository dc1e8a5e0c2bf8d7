package org.nanwang.marketplace.release;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.nanwang.marketplace.Marketplace.HELLO;
import static org.nanwang.marketplace.Refusals.assertRefused;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.nanwang.marketplace.FakeCaller;
import org.nanwang.marketplace.Marketplace;
import org.nanwang.marketplace.error.MarketplaceError;
import org.nanwang.marketplace.release.ReleaseQuery.Sight;
import org.nanwang.sdk.people.Caller;

class CatalogueTest {

    private final Marketplace marketplace = new Marketplace();
    private final Catalogue catalogue = marketplace.catalogue;

    @Test
    void whatIsSubmittedIsSeenByItsVendorAndByApproversOnly() {
        marketplace.pass("1.0.0");

        assertEquals(HELLO, catalogue.find(HELLO, FakeCaller.VENDOR).id());
        assertEquals(HELLO, catalogue.find(HELLO, FakeCaller.ADMIN).id());
        assertRefused(MarketplaceError.RELEASE_UNKNOWN, () -> catalogue.find(HELLO, FakeCaller.OTHER));
        assertRefused(MarketplaceError.RELEASE_UNKNOWN, () -> catalogue.find(HELLO, FakeCaller.ANONYMOUS));
    }

    @Test
    void whatIsApprovedIsSeenByAnybody() {
        marketplace.pass("1.0.0");
        marketplace.reviews.approve(HELLO, FakeCaller.ADMIN);

        assertEquals(HELLO, catalogue.find(HELLO, FakeCaller.ANONYMOUS).id());
    }

    @Test
    void thereIsNoApprovalBeforeTheDecision() {
        marketplace.pass("1.0.0");

        assertRefused(MarketplaceError.RELEASE_NOT_APPROVED, () -> catalogue.approval(HELLO, FakeCaller.VENDOR));
    }

    @Test
    void listsShowEachCallerHisOwn() {
        assertEquals(Sight.PUBLIC, sightOf(FakeCaller.ANONYMOUS));
        assertEquals(new Sight(false, List.of("org.example")), sightOf(FakeCaller.VENDOR));
        assertEquals(Sight.PUBLIC, sightOf(FakeCaller.OTHER));
        assertEquals(new Sight(true, List.of()), sightOf(FakeCaller.ADMIN));
    }

    private Sight sightOf(Caller caller) {
        catalogue.list(new ReleaseQuery("", "", "", "", "", Long.MAX_VALUE, Sight.PUBLIC), 10, caller);
        return marketplace.releases.lastSight();
    }
}
