package org.nanwang.marketplace.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.nanwang.marketplace.Marketplace.HELLO;
import static org.nanwang.marketplace.Marketplace.NOW;
import static org.nanwang.marketplace.Refusals.assertRefused;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.nanwang.marketplace.FakeCaller;
import org.nanwang.marketplace.Marketplace;
import org.nanwang.marketplace.MemoryCatalogue;
import org.nanwang.marketplace.error.MarketplaceError;
import org.nanwang.marketplace.release.ReleaseId;
import org.nanwang.sdk.app.ReleaseVersion;
import org.nanwang.sdk.error.Kind;
import org.nanwang.sdk.pack.catalogue.CatalogueEntry;
import org.nanwang.sdk.pack.catalogue.ReleaseEntry;
import org.nanwang.sdk.pack.catalogue.Standing;

class StandingDeskTest {

    private static final FakeCaller SECOND = new FakeCaller("second", FakeCaller.ADMIN.permissions());

    private final Marketplace marketplace = new Marketplace();
    private final MemoryCatalogue log = new MemoryCatalogue();
    private final StandingDesk desk = desk(false);

    private StandingDesk desk(boolean twoRecall) {
        return new StandingDesk(log, marketplace.releases, marketplace.rights, twoRecall, marketplace.clock);
    }

    @BeforeEach
    void list() {
        marketplace.pass("1.0.0");
        log.change(new ReleaseEntry(new ReleaseEntry.Subject(HELLO.app(), HELLO.version(),
                marketplace.releases.find(HELLO).orElseThrow().submission().sha256(), "org.example"),
                Standing.LISTED, "", NOW), "admin");
    }

    @Test
    void aRecallIsAnEntryOfTheCatalogue() {
        ReleaseStanding standing = desk.change(HELLO, Standing.RECALLED, " leaks data ", FakeCaller.ADMIN);

        assertEquals(Standing.RECALLED, standing.standing());
        ReleaseEntry entry = (ReleaseEntry) CatalogueEntry.parse(log.entries(1, 9).get(0)).orElseThrow();
        assertEquals(Standing.RECALLED, entry.standing());
        assertEquals("leaks data", entry.reason());
        assertEquals(HELLO.version(), entry.release().version());
    }

    @Test
    void theSameAgainAddsNothing() {
        desk.change(HELLO, Standing.YANKED, "broken", FakeCaller.ADMIN);
        desk.change(HELLO, Standing.YANKED, "still broken", FakeCaller.ADMIN);
        assertEquals(2, log.end().version());
    }

    @ParameterizedTest
    @EnumSource(value = Standing.class, names = {"DEPRECATED", "YANKED"})
    void aVendorMayTakeItsOwnReleaseBackFromNewInstalls(Standing standing) {
        assertEquals(standing, desk.change(HELLO, standing, "see 1.0.1", FakeCaller.VENDOR).standing());
    }

    @Test
    void aVendorNeitherRecallsNorListsAgainNorTouchesOthers() {
        assertRefused(Kind.PERMISSION, () -> desk.change(HELLO, Standing.RECALLED, "x", FakeCaller.VENDOR));
        desk.change(HELLO, Standing.RECALLED, "x", FakeCaller.ADMIN);
        assertRefused(Kind.PERMISSION, () -> desk.change(HELLO, Standing.LISTED, "", FakeCaller.VENDOR));
        assertRefused(Kind.PERMISSION, () -> desk.change(HELLO, Standing.YANKED, "x", FakeCaller.OTHER));
        assertRefused(Kind.SIGN_IN, () -> desk.change(HELLO, Standing.YANKED, "x", FakeCaller.ANONYMOUS));
    }

    @Test
    void countiesAreToldWhy() {
        assertRefused(MarketplaceError.STANDING_REASON_MISSING,
                () -> desk.change(HELLO, Standing.RECALLED, " ", FakeCaller.ADMIN));
    }

    @Test
    void whatIsNotApprovedStandsNowhere() {
        marketplace.pass("1.1.0");
        ReleaseId next = new ReleaseId(HELLO.app(), ReleaseVersion.parse("1.1.0"));
        assertRefused(MarketplaceError.RELEASE_NOT_APPROVED,
                () -> desk.change(next, Standing.YANKED, "x", FakeCaller.ADMIN));
        assertRefused(MarketplaceError.RELEASE_UNKNOWN, () -> desk.find(next));
    }

    @Test
    void aRecallTakesTwoPeopleWhereTheCityAsksForThem() {
        StandingDesk careful = desk(true);
        assertEquals(Standing.LISTED, careful.change(HELLO, Standing.RECALLED, "leaks", FakeCaller.ADMIN).standing());
        ReleaseStanding asked = careful.change(HELLO, Standing.RECALLED, "leaks", FakeCaller.ADMIN);
        assertEquals(Optional.of(new Motion(Standing.RECALLED, "leaks", NOW, "admin")), asked.motion());
        assertEquals(1, log.end().version());

        ReleaseStanding done = careful.change(HELLO, Standing.RECALLED, "leaks", SECOND);
        assertEquals(Standing.RECALLED, done.standing());
        assertTrue(done.motion().isEmpty());
        assertEquals(Standing.RECALLED, careful.change(HELLO, Standing.LISTED, "", SECOND).standing());
    }

    @Test
    void aYankTakesOnePersonEvenThere() {
        assertEquals(Standing.YANKED, desk(true).change(HELLO, Standing.YANKED, "x", FakeCaller.ADMIN).standing());
        assertEquals(List.of(), log.entries(2, 1));
    }
}
