package org.nanwang.kernel.observe;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.nanwang.kernel.storage.Sql;
import org.nanwang.kernel.storage.Storage;
import org.nanwang.kernel.storage.StorageConfig;
import org.nanwang.kernel.storage.StorageException;
import org.nanwang.kernel.storage.StorageModule;
import org.nanwang.sdk.Health;
import org.nanwang.sdk.error.Refusal;
import org.nanwang.sdk.region.RegionCode;
import org.slf4j.MDC;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AuditIT {

    private static final Instant NOW = Instant.parse("2026-11-23T08:00:00Z");
    private static final RegionCode RENCHENG = new RegionCode("370811");

    private final Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
    private Storage storage;
    private Observe observe;

    @BeforeAll
    void open(@TempDir Path folder) throws IOException {
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx--x--x"));
        storage = StorageModule.open(StorageConfig.defaults().throwaway(50), folder, clock);
        observe = ObserveModule.open(storage, clock);
    }

    @AfterAll
    void close() {
        observe.close();
        storage.close();
    }

    @Test
    void anEntryIsReadAsItWasWritten() {
        MDC.put("trace", "4bf9");
        record(entry("lin's 'app'", Optional.of(RENCHENG)));
        MDC.clear();

        AuditResource.Item item = page("370811", "1", null, "audit:read:370811").items().get(0);

        assertEquals(new AuditResource.Item(item.id(), NOW, "lin", "installation:upgrade", "lin's 'app'",
                Optional.of(RENCHENG), Map.of("version", "1.0.0"), Map.of("version", "1.1.0", "名", "值"),
                Optional.of("4bf9")), item);
    }

    @Test
    void pagesLeadFromTheNewestToTheOldestEntryOfARegion() {
        RegionCode region = new RegionCode("370883");
        for (int i = 0; i < 7; i++) {
            record(entry("object-" + i, Optional.of(region)));
            record(entry("elsewhere", Optional.empty()));
        }
        List<String> objects = new ArrayList<>();
        Optional<String> next = Optional.empty();
        do {
            AuditResource.Page page = page("370883", "3", next.orElse(null), "audit:read:370883");
            page.items().forEach(item -> objects.add(item.object()));
            next = page.next();
        } while (next.isPresent());

        assertEquals(List.of("object-6", "object-5", "object-4", "object-3", "object-2", "object-1", "object-0"),
                objects);
    }

    @Test
    void readingTakesThePermissionForTheRegionOrForAll() {
        assertThrows(Refusal.class, () -> page("370811", null, null, "audit:read:370883"));
        assertThrows(Refusal.class, () -> page(null, null, null, "audit:read:370811"));
        assertTrue(page(null, null, null, "audit:read:*").items().size() <= 50);
    }

    @Test
    void malformedQuestionsAreRefused() {
        for (String[] bad : List.of(new String[] {"37", null, null}, new String[] {null, "0", null},
                new String[] {null, "501", null}, new String[] {null, null, "x"})) {
            assertThrows(Refusal.class, () -> page(bad[0], bad[1], bad[2], "audit:read:*"));
        }
    }

    @Test
    void whatIsWrittenCanNotBeChangedOrTakenOut() {
        record(entry("kept", Optional.empty()));
        Sql sql = new Sql(storage.kernel());

        for (String change : List.of("UPDATE audit SET who = 'nobody'", "DELETE FROM audit", "TRUNCATE audit")) {
            assertTrue(assertThrows(StorageException.class, () -> sql.update(change)).hasState("42501"), change);
        }
    }

    @Test
    void theDatabaseIsHealthyAndTheNodeIsMeasured() {
        assertEquals(Health.up(), observe.healths().check().get("database"));
        observe.meters().counter("installs", "region", "370811").increment();
        assertTrue(observe.scrape().contains("installs_total{region=\"370811\"} 1.0"), observe.scrape());
        assertTrue(observe.scrape().contains("jvm_memory_used_bytes"));
    }

    @Test
    void anEntryFallsWithTheMutationItTellsOf() {
        assertThrows(IllegalStateException.class, () -> new Sql(storage.kernel()).transaction(work -> {
            observe.audit().record(work, entry("never made", Optional.of(new RegionCode("370829"))));
            throw new IllegalStateException("the mutation failed after all");
        }));
        assertTrue(page("370829", null, null, "audit:read:370829").items().isEmpty());
    }

    private void record(AuditEntry entry) {
        observe.audit().record(new Sql(storage.kernel()), entry);
    }

    private AuditResource.Page page(String region, String limit, String after, String permission) {
        return observe.auditResource().list(region, limit, after, new FakeCaller(permission));
    }

    private static AuditEntry entry(String object, Optional<RegionCode> region) {
        return new AuditEntry("lin", "installation:upgrade", object, region, Map.of("version", "1.0.0"),
                Map.of("version", "1.1.0", "名", "值"));
    }
}
