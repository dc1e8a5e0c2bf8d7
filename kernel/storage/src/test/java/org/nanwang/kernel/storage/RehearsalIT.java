package org.nanwang.kernel.storage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.nanwang.kernel.storage.Rehearsal.Lock;
import org.nanwang.kernel.storage.Rehearsal.Stops;
import org.nanwang.kernel.storage.Rehearsal.Trial;
import org.nanwang.sdk.app.InstallationId;

/** Migrations tried on real data: told how they went, and nothing of them is left. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RehearsalIT {

    private static final Duration LIMIT = Duration.ofSeconds(20);
    private static final Migration LOTS = new Migration("001-lots.sql",
            "CREATE TABLE lot (id int PRIMARY KEY, name text); INSERT INTO lot VALUES (1, 'east'), (2, NULL);");

    private Storage storage;
    private Space space;

    @BeforeAll
    void open(@TempDir Path folder) throws IOException {
        storage = StorageModule.open(StorageConfig.defaults(), TestFolder.open(folder), Clock.systemUTC());
    }

    @AfterAll
    void close() {
        storage.close();
    }

    @BeforeEach
    void provision() {
        space = storage.space(InstallationId.parse("370811-parking"));
        space.provision();
        space.migrate(List.of(LOTS));
    }

    @AfterEach
    void drop() {
        space.drop();
    }

    private Rehearsal rehearse(String... scripts) {
        List<Migration> migrations = new ArrayList<>(List.of(LOTS));
        for (int i = 0; i < scripts.length; i++) {
            migrations.add(new Migration("00" + (i + 2) + ".sql", scripts[i]));
        }
        return space.rehearse(migrations, LIMIT);
    }

    private String row(String sql) throws SQLException {
        try (Space.Pool pool = space.open(); Connection connection = pool.dataSource().getConnection();
                Statement statement = connection.createStatement(); var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }

    @Test
    void onlyWhatIsNotAppliedIsTriedAndNothingOfItIsKept() throws SQLException {
        Rehearsal rehearsal = rehearse("CREATE TABLE gate (id int)", "UPDATE lot SET name = 'x'; INSERT INTO gate VALUES (1)");
        assertTrue(rehearsal.succeeded(), rehearsal::toString);
        assertEquals(List.of("002.sql", "003.sql"), rehearsal.trials().stream().map(Trial::migration).toList());
        assertEquals("east", row("SELECT name FROM lot WHERE id = 1"));
        assertEquals("1", row("SELECT count(*) FROM nanwang_migration"));
        assertEquals("0", row("SELECT count(*) FROM pg_tables WHERE tablename = 'gate'"));
    }

    @Test
    void whatTheRealDataDoesNotAllowIsFoundBeforeItHappens() {
        Rehearsal rehearsal = rehearse("CREATE TABLE gate (id int)", "ALTER TABLE lot ALTER name SET NOT NULL",
                "CREATE TABLE never (id int)");
        assertFalse(rehearsal.succeeded());
        assertEquals(2, rehearsal.trials().size(), "nothing is tried after a failure");
        String why = rehearsal.trials().get(1).problem().orElseThrow().getMessage();
        assertTrue(why.contains("003.sql") && why.contains("null values"), why);
    }

    @Test
    void aConstraintThatWaitsForTheCommitSpeaksUp() {
        Rehearsal rehearsal = rehearse("""
                CREATE TABLE gate (lot int REFERENCES lot DEFERRABLE INITIALLY DEFERRED);
                INSERT INTO gate VALUES (99)""");
        assertTrue(rehearsal.trials().get(0).problem().orElseThrow().getMessage().contains("foreign key"));
    }

    @Test
    void whomItMakesWaitIsTold() {
        Rehearsal rehearsal = rehearse("CREATE INDEX lot_name ON lot (name)", "CREATE TABLE gate (id int)",
                "ALTER TABLE lot ADD COLUMN places int", "UPDATE lot SET places = 1");
        assertEquals(List.of(List.of(new Lock("lot", Stops.WRITES)), List.of(), List.of(new Lock("lot", Stops.READS_AND_WRITES)),
                List.of()), rehearsal.trials().stream().map(Trial::locks).toList());
    }

    @Test
    void whatServesComesFirst() throws SQLException {
        try (Space.Pool pool = space.open(); Connection busy = pool.dataSource().getConnection();
                Statement statement = busy.createStatement()) {
            busy.setAutoCommit(false);
            statement.execute("SELECT * FROM lot");
            Rehearsal rehearsal = rehearse("ALTER TABLE lot ADD COLUMN places int");
            assertTrue(rehearsal.trials().get(0).problem().orElseThrow().getMessage().contains("55P03"), rehearsal::toString);
            busy.rollback();
        }
    }

    @Test
    void itEndsInTime() {
        Rehearsal rehearsal = space.rehearse(List.of(LOTS, new Migration("002.sql", "SELECT pg_sleep(60)")), Duration.ofMillis(200));
        assertTrue(rehearsal.trials().get(0).problem().orElseThrow().getMessage().contains("57014"), rehearsal::toString);
    }
}
