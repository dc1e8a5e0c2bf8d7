package org.nanwang.kernel.apps.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.nanwang.kernel.apps.AppsModule;
import org.nanwang.kernel.apps.fixture.FakeCatalogue;
import org.nanwang.kernel.apps.fixture.TestDatabase;
import org.nanwang.kernel.apps.release.Approvers;
import org.nanwang.kernel.storage.Sql;
import org.nanwang.kernel.storage.Storage;
import org.nanwang.sdk.error.Refusal;
import org.nanwang.sdk.pack.catalogue.KeyEntry;
import org.nanwang.sdk.pack.catalogue.Standing;
import org.nanwang.sdk.pack.catalogue.VendorEntry;
import org.nanwang.sdk.pack.sign.SigningKey;
import org.nanwang.sdk.pack.sign.VerifyKey;

@ExtendWith(TestDatabase.class)
class CatalogueFollowerIT {
    private static final String A = "a".repeat(64);
    private static final String B = "b".repeat(64);
    private static final Instant NOW = Instant.now();

    private final SigningKey marketplace = SigningKey.generate();
    private final FakeCatalogue catalogue = new FakeCatalogue(marketplace);
    private CatalogueTables tables;
    private int takenBack;

    @BeforeEach
    void followOneEntry(Storage storage) {
        storage.migrate("apps", AppsModule.migrations());
        tables = new CatalogueTables(new Sql(storage.kernel()));
        tables.forget();
        catalogue.issue(NOW, Duration.ofHours(24));
        catalogue.stand("org.example.hello", "1.0.0", A, Standing.LISTED);
        assertEquals(Optional.empty(), look());
        catalogue.stand("org.example.hello", "1.1.0", B, Standing.LISTED);
        catalogue.stand("org.example.hello", "1.0.0", A, Standing.YANKED);
        catalogue.add(new VendorEntry("org.example", true, "asked for", NOW));
    }

    private Optional<String> look() {
        return look(NOW);
    }

    private Optional<String> look(Instant now) {
        return new CatalogueFollower(catalogue, tables, new Trusted(List.of(marketplace.key())),
                Clock.fixed(now, ZoneOffset.UTC), () -> takenBack++).follow().map(Refusal::code).map(code -> code.code());
    }

    private void assertStaysBehind() {
        assertEquals(1, tables.followed().orElseThrow().head().chain().version());
        assertEquals(Standing.LISTED, tables.release(A).orElseThrow().standing());
        assertTrue(tables.release(B).isEmpty());
        assertEquals(Optional.empty(), tables.suspension("org.example"));
    }

    @Test
    void whatIsNewIsTakenOver() {
        assertEquals(Optional.empty(), look());
        assertEquals(4, tables.followed().orElseThrow().head().chain().version());
        assertEquals(Standing.YANKED, tables.release(A).orElseThrow().standing());
        assertEquals(Standing.LISTED, tables.release(B).orElseThrow().standing());
        assertEquals(Optional.of("asked for"), tables.suspension("org.example"));
        assertEquals(0, takenBack);
    }

    @Test
    void aRecallAndALostKeyAreTold() {
        catalogue.stand("org.example.hello", "1.0.0", A, Standing.RECALLED);
        look();
        assertEquals(1, takenBack);
        catalogue.add(new KeyEntry("org.example", "f".repeat(64), NOW, "compromised", NOW));
        look();
        assertEquals(2, takenBack);
        assertEquals(NOW.toEpochMilli(), tables.key("org.example", "f".repeat(64)).orElseThrow().since().toEpochMilli());
        look();
        assertEquals(2, takenBack);
    }

    @Test
    void anOlderCatalogueIsRefused() {
        look();
        catalogue.cut(3);
        assertEquals(Optional.of("catalogue-older"), look());
        assertEquals(4, tables.followed().orElseThrow().head().chain().version());
    }

    @Test
    void aForkedCatalogueIsRefused() {
        catalogue.cut(0);
        catalogue.stand("org.example.hello", "1.0.0", B, Standing.LISTED);
        assertEquals(Optional.of("catalogue-forked"), look());
        catalogue.stand("org.example.hello", "1.1.0", A, Standing.LISTED);
        assertEquals(Optional.of("catalogue-forked"), look());
        assertStaysBehind();
    }

    /** One key may sign for two marketplaces, or a node trust two keys: the catalogue of one is not that of the other. */
    @Test
    void theCatalogueOfAnotherMarketplaceIsRefused() {
        catalogue.speakFor("370900-marketplace");
        assertEquals(Optional.of("catalogue-forked"), look());
        assertStaysBehind();
    }

    /** Entries are proved by the head only when all are there: until then they are bytes of anybody's. */
    @Test
    void anEntryOfImpossibleSizeIsRefusedBeforeItIsKept() {
        catalogue.deliver(entries -> entries.stream().map(entry -> entry + " ".repeat(40_000)).toList());
        assertEquals(Optional.of("catalogue-too-large"), look());
        assertStaysBehind();
    }

    @Test
    void anExpiredCatalogueIsRefusedAndOneThatJustExpiredIsNotYet() {
        Instant expires = NOW.plus(Duration.ofHours(24));
        assertEquals(Optional.of("catalogue-expired"), look(expires.plus(Duration.ofMinutes(6))));
        assertStaysBehind();
        assertEquals(Optional.empty(), look(expires.plus(Duration.ofMinutes(4))));
    }

    @Test
    void aFrozenMirrorIsNoticedOnceItsHeadHasExpired() {
        look();
        catalogue.leave(false);
        assertEquals(Optional.of("catalogue-expired"), look(NOW.plus(Duration.ofHours(25))));
        assertEquals(4, tables.followed().orElseThrow().head().chain().version());
    }

    @Test
    void aHeadOfTheFutureIsRefused() {
        catalogue.issue(NOW.plus(Duration.ofMinutes(6)), Duration.ofHours(24));
        assertEquals(Optional.of("catalogue-ahead"), look());
        assertStaysBehind();
    }

    @Test
    void aCatalogueOfAStrangerIsRefused() {
        catalogue.signWith(SigningKey.generate());
        assertEquals(Optional.of("catalogue-untrusted"), look());
        assertStaysBehind();
    }

    @Test
    void aTruncatedDeltaIsRefused() {
        catalogue.deliver(entries -> entries.subList(0, Math.min(1, entries.size())));
        assertEquals(Optional.empty(), look(), "shorter pages are no offence");
        catalogue.stand("org.example.hello", "1.0.0", A, Standing.RECALLED);
        catalogue.deliver(entries -> List.of());
        assertEquals(Optional.of("catalogue-incomplete"), look());
        assertEquals(Standing.YANKED, tables.release(A).orElseThrow().standing());
    }

    @Test
    void aTamperedEntryIsRefused() {
        catalogue.deliver(entries -> entries.stream().map(entry -> entry.replace("yanked", "listed")).toList());
        assertEquals(Optional.of("catalogue-forked"), look());
        assertStaysBehind();
        catalogue.deliver(entries -> entries);
        assertEquals(Optional.empty(), look());
    }

    @Test
    void aMarketplaceThatIsAwayIsToldAndWhatIsKnownStays() {
        catalogue.leave(true);
        assertEquals(Optional.of("source-failed"), look());
        assertStaysBehind();
    }

    @Test
    void anEntryThatCannotBeReadTakesNothingOver() {
        catalogue.write("{\"entry\":\"release\"}");
        assertEquals(Optional.of("catalogue-unreadable"), look());
        assertStaysBehind();
    }

    @Test
    void forgettingBeginsAnewWithWhateverComesNext() {
        look();
        catalogue.cut(2);
        assertEquals(Optional.of("catalogue-older"), look());
        tables.forget();
        assertEquals(Optional.empty(), look());
        assertEquals(2, tables.followed().orElseThrow().head().chain().version());
        assertEquals(Standing.LISTED, tables.release(A).orElseThrow().standing());
    }

    @Test
    void whatCannotBeWrittenWholeIsNotWrittenAtAll(Storage storage) {
        Sql sql = new Sql(storage.kernel());
        sql.update("alter table catalogue_vendor add constraint full_disk check (vendor = '')");
        try {
            look();
        } catch (RuntimeException expected) {
            assertStaysBehind();
            return;
        } finally {
            sql.update("alter table catalogue_vendor drop constraint full_disk");
        }
        throw new AssertionError("it was written");
    }

    private record Trusted(List<VerifyKey> keys) implements Approvers {
        @Override
        public Collection<VerifyKey> trusted() {
            return keys;
        }

        @Override
        public Collection<VerifyKey> marketplaces() {
            return keys;
        }

        @Override
        public boolean ships(VerifyKey key) {
            return false;
        }
    }
}
