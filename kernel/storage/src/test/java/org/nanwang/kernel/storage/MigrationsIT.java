package org.nanwang.kernel.storage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.nanwang.sdk.app.InstallationId;
import org.nanwang.sdk.error.Refusal;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MigrationsIT {

    private static final Instant NOW = Instant.parse("2026-11-23T08:00:00Z");
    private static final Migration LOTS = new Migration("001-lots.sql", "CREATE TABLE lot (id int PRIMARY KEY);\n");
    private static final Migration ROWS = new Migration("002-rows.sql", "INSERT INTO lot VALUES (1);\n");

    private Storage storage;
    private Space space;

    @BeforeAll
    void open(@TempDir Path folder) throws IOException {
        storage = StorageModule.open(StorageConfig.defaults(), TestFolder.open(folder),
                Clock.fixed(NOW, ZoneOffset.UTC));
    }

    @AfterAll
    void close() {
        storage.close();
    }

    @BeforeEach
    void provision() {
        space = storage.space(InstallationId.parse("370811-parking"));
        space.provision();
    }

    @AfterEach
    void drop() {
        space.drop();
    }

    @Test
    void filesRunOnceInTheOrderOfTheirNames() {
        space.migrate(List.of(ROWS, LOTS));
        space.migrate(List.of(LOTS, ROWS));

        assertEquals(List.of(1), lots());
        assertEquals(List.of("001-lots.sql@" + NOW, "002-rows.sql@" + NOW), query(
                "SELECT name, applied_at FROM nanwang_migration ORDER BY 1",
                row -> row.getString(1) + "@" + Sql.instant(row, "applied_at").orElseThrow()));
    }

    @Test
    void aBadFileLeavesNothingOfAnyFileAndIsToldByFileLineAndState() {
        Refusal refused = refused(LOTS, ROWS, new Migration("003.sql", "-- 南旺\nCREATE TABLE a (id int);\n\nSELECT nix;\n"));

        assertEquals("migration '003.sql', line 4: column \"nix\" does not exist (SQLSTATE 42703)."
                + " Nothing of it was kept; correct the file", refused.getMessage());
        assertTrue(refused.message(Locale.CHINESE).contains("第 4 行"), refused.message(Locale.CHINESE));
        assertEquals(List.of("nanwang_migration"), tables());
        assertEquals(List.of(), query("SELECT name FROM nanwang_migration", row -> row.getString(1)));
    }

    @Test
    void aSyntaxErrorIsToldByItsLine() {
        assertTrue(refused(new Migration("1.sql", "\n\nCREATE TABEL a (id int);")).getMessage().contains("line 3"));
    }

    @Test
    void anErrorWhileRunningIsToldByTheDatabasesWords() {
        assertEquals("migration '1.sql' failed while it ran: division by zero (SQLSTATE 22012)."
                + " Nothing of it was kept; correct the file or the data",
                refused(new Migration("1.sql", "CREATE TABLE a AS SELECT 1/0 AS x")).getMessage());
    }

    @Test
    void anAlteredFileIsRefused() {
        space.migrate(List.of(LOTS));

        Refusal refused = refused(new Migration(LOTS.name(), LOTS.sql() + "-- harmless?"), ROWS);

        assertEquals(StorageError.MIGRATION_ALTERED, refused.code());
        assertEquals(List.of(), lots());
    }

    @Test
    void migrationsOfANewerReleaseAreLeftAlone() {
        space.migrate(List.of(LOTS, ROWS));
        space.migrate(List.of(LOTS));

        assertEquals(List.of(1), lots());
    }

    @Test
    void twoFilesOfOneNameAreRefused() {
        assertEquals(StorageError.MIGRATION_TWICE, refused(LOTS, LOTS).code());
    }

    @Test
    void aFileCannotEndTheTransaction() {
        for (String end : List.of("COMMIT;", "ROLLBACK;", "BEGIN;", "COMMIT AND CHAIN;", "DO $$ BEGIN COMMIT; END $$;")) {
            Refusal refused = refused(LOTS, new Migration("2.sql", "CREATE TABLE b (id int);" + end + "SELECT 1/0;"));

            assertTrue(List.of(StorageError.MIGRATION_ENDS_TRANSACTION, StorageError.MIGRATION_FAILED)
                    .contains(refused.code()), end);
            assertEquals(List.of("nanwang_migration"), tables(), end);
        }
    }

    @Test
    void functionsWithBodiesAndQuotesOfAllKindsAreTakenAsTheyAre() {
        space.migrate(List.of(LOTS, new Migration("2.sql", """
                CREATE FUNCTION f() RETURNS text LANGUAGE plpgsql AS $$ BEGIN RETURN $q$it's {d '2020-01-01'} ?$q$; END $$;
                /* a comment; with a semicolon */ CREATE TABLE n (t text DEFAULT E'a\\';b');
                """)));

        assertEquals(List.of("it's {d '2020-01-01'} ?"), query("SELECT f()", row -> row.getString(1)));
    }

    @Test
    void anEmptyFileIsAFile() {
        space.migrate(List.of(new Migration("1.sql", ""), new Migration("2.sql", "-- nothing yet")));

        assertEquals(2, query("SELECT name FROM nanwang_migration", row -> row.getString(1)).size());
    }

    @Test
    void aMigrationRunsWithTheRightsOfTheInstallationOnly() {
        assertEquals(StorageError.MIGRATION_MALFORMED,
                refused(new Migration("1.sql", "SELECT * FROM nanwang.space_secret")).code());
        assertEquals(StorageError.MIGRATION_FAILED, refused(new Migration("1.sql", "SET ROLE nanwang")).code());
    }

    @Test
    void nodesThatMigrateAtTheSameTimeTakeTurns() throws Exception {
        List<Migration> slow = List.of(LOTS, new Migration("002.sql", "SELECT pg_sleep(0.2); INSERT INTO lot VALUES (7)"));
        ExecutorService nodes = Executors.newFixedThreadPool(4);
        try {
            List<Future<?>> all = IntStream.range(0, 4).<Future<?>>mapToObj(i -> nodes.submit(() -> {
                storage.space(InstallationId.parse("370811-parking")).provision();
                storage.space(InstallationId.parse("370811-parking")).migrate(slow);
            })).toList();
            for (Future<?> one : all) {
                one.get();
            }
        } finally {
            nodes.shutdownNow();
        }

        assertEquals(List.of(7), lots());
    }

    @Test
    void theKernelsModulesMigrateInTheKernelsSchema() {
        storage.migrate("regions", List.of(new Migration("1.sql", "CREATE TABLE region (code text)")));
        storage.migrate("apps", List.of(new Migration("1.sql", "CREATE TABLE installation (id text)")));
        assertThrows(Refusal.class, () -> storage.migrate("apps", List.of(new Migration("2.sql",
                "CREATE TABLE half (id text); CREATE TABLE installation (id text)"))));

        assertEquals(List.of("installation", "region"), new Sql(storage.kernel()).query("""
                SELECT table_name FROM information_schema.tables WHERE table_schema = 'nanwang'
                AND table_name IN ('half', 'installation', 'region') ORDER BY 1
                """, row -> row.getString(1)));
    }

    @Test
    void dropTakesRoleSchemaAndDataEvenWhileSessionsAreOpen() throws Exception {
        space.migrate(List.of(LOTS, ROWS, new Migration("3.sql", "SELECT lo_create(4711)")));
        Space.Pool pool = space.open();
        Connection busy = pool.dataSource().getConnection();
        busy.setAutoCommit(false);
        busy.createStatement().execute("INSERT INTO lot VALUES (2)");

        space.drop();
        space.drop();

        pool.close();
        Sql kernel = new Sql(storage.kernel());
        assertFalse(kernel.one("SELECT 1 FROM pg_roles WHERE rolname = 'app_370811_parking'", row -> 1).isPresent());
        assertFalse(kernel.one("SELECT 1 FROM pg_namespace WHERE nspname = 'app_370811_parking'", row -> 1).isPresent());
        assertFalse(kernel.one("SELECT 1 FROM pg_largeobject_metadata WHERE oid = 4711", row -> 1).isPresent());
        assertEquals(StorageError.SPACE_MISSING, refused(LOTS).code());
    }

    private Refusal refused(Migration... migrations) {
        return assertThrows(Refusal.class, () -> space.migrate(List.of(migrations)));
    }

    private List<Integer> lots() {
        return query("SELECT id FROM lot", row -> row.getInt(1));
    }

    private List<String> tables() {
        return query("SELECT table_name FROM information_schema.tables WHERE table_schema = current_schema()",
                row -> row.getString(1));
    }

    private <T> List<T> query(String sql, Sql.Row<T> row) {
        try (Space.Pool pool = space.open()) {
            return new Sql(pool.dataSource()).query(sql, row);
        }
    }
}
