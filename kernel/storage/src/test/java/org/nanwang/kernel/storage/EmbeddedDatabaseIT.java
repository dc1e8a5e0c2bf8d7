package org.nanwang.kernel.storage;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.nanwang.kernel.storage.postgres.PostgresError;
import org.nanwang.kernel.storage.postgres.PostgresFolders;
import org.nanwang.sdk.app.InstallationId;
import org.nanwang.sdk.error.Refusal;

/** What a database has to live through. The tests share one, since making it takes longest; each leaves it whole. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EmbeddedDatabaseIT {

    private static final Migration NOTE = new Migration("1.sql", "CREATE TABLE note (text text)");

    private Path data;

    @BeforeAll
    void make(@TempDir Path folder) throws IOException {
        data = TestFolder.open(folder);
        open().close();
    }

    /** Whatever a failed test left running. */
    @AfterEach
    void stopTheServer() throws IOException {
        if (Files.exists(pidFile()) && Files.readString(pidFile()).matches("(?s)\\d+\n.*")) {
            ProcessHandle.of(pid()).filter(this::isOurs).ifPresent(ProcessHandle::destroyForcibly);
        }
    }

    @Test
    void dataIsThereAgainAfterACleanStop() {
        try (Storage storage = open()) {
            write(storage, "first");
        }
        assertFalse(Files.exists(pidFile()), "stopped cleanly");
        try (Storage storage = open()) {
            assertTrue(notes(storage).contains("first"));
        }
    }

    @Test
    void aSecondNodeOnTheDataFolderIsRefusedAndTheFirstGoesOn() throws IOException {
        Process other = TestNode.start(data);
        try {
            Refusal refused = assertThrows(Refusal.class, this::open);

            assertEquals("the data folder '" + data + "' is used by another node (process " + other.pid()
                    + "): stop that one, or give this one a data folder of its own", refused.getMessage());
            assertTrue(other.isAlive());
        } finally {
            other.destroyForcibly();
        }
    }

    @Test
    void aSecondNodeInOneProcessIsRefusedTooAndDoesNotOpenTheDoorToOthers() throws IOException {
        try (Storage storage = open()) {
            assertEquals(StorageError.DATA_FOLDER_IN_USE, assertThrows(Refusal.class, this::open).code());
            assertTrue(storage.answers());
            assertThrows(IllegalStateException.class, () -> TestNode.start(data));
        }
    }

    @Test
    void aServerThatOutlivedAKilledNodeIsUsedOn() throws Exception {
        Process node = TestNode.start(data);
        long server = pid();
        node.destroyForcibly().waitFor();

        try (Storage storage = open()) {
            write(storage, "after the kill");

            assertEquals(server, pid());
            assertTrue(notes(storage).contains("after the kill"));
        }
        assertFalse(Files.exists(pidFile()), "stopped cleanly");
    }

    @Test
    void aServerThatIsKilledComesBackAndThePoolsWithIt() throws Exception {
        try (Storage storage = open(); Space.Pool pool = space(storage).open()) {
            write(storage, "before");
            Sql app = new Sql(pool.dataSource());
            app.query("SELECT 1", row -> row.getInt(1));
            long killed = pid();

            ProcessHandle.of(killed).orElseThrow().destroyForcibly();

            await().atMost(Duration.ofSeconds(30)).until(() -> Files.exists(pidFile()) && pid() != killed);
            // a pool may still give out a connection that died within the last half second
            await().atMost(Duration.ofSeconds(30)).ignoreExceptionsInstanceOf(StorageException.class).untilAsserted(() -> {
                assertTrue(storage.answers());
                assertTrue(notes(storage).contains("before"));
                assertEquals(List.of(1), app.query("SELECT 1", row -> row.getInt(1)));
            });
        }
    }

    @Test
    void aFileLeftByAKilledServerDoesNotHinderTheNextStartEvenIfItsNumberWasGivenToAnotherProcess() throws Exception {
        try (Storage storage = open()) {
            write(storage, "kept");
        }
        for (String pid : List.of("999999999", String.valueOf(ProcessHandle.current().pid()), "not a number", "")) {
            Files.writeString(pidFile(), pid.isEmpty() ? "" : pid + "\n" + cluster() + "\n1\n1\n\n127.0.0.1\n");
            giveToOwnerOf(cluster(), pidFile());

            try (Storage storage = open()) {
                assertTrue(notes(storage).contains("kept"), pid);
            }
        }
    }

    @Test
    void aPortThatWasTakenMeanwhileIsReplaced() throws IOException {
        Path port = data.resolve("database/port");
        String before = Files.readString(port);
        try (ServerSocket taken = new ServerSocket(Integer.parseInt(before.strip()), 1,
                InetAddress.getLoopbackAddress()); Storage storage = open()) {
            assertTrue(taken.isBound() && storage.answers());
            assertNotEquals(before, Files.readString(port));
        }
    }

    @Test
    void aClusterThatWasHalfMadeIsMadeAnew(@TempDir Path fresh) throws IOException {
        Path half = Files.createDirectories(TestFolder.open(fresh).resolve("database/cluster.part/base"));
        Files.writeString(half.resolve("1"), "rubbish");

        try (Storage storage = StorageModule.open(StorageConfig.defaults(), fresh, Clock.systemUTC())) {
            assertTrue(storage.answers());
        }
    }

    @Test
    void aDatabaseThatHasVanishedIsNotSilentlyReplacedByAnEmptyOne() throws IOException {
        Files.move(cluster(), data.resolve("moved-away"));

        assertEquals(PostgresError.DATABASE_MISSING, assertThrows(Refusal.class, this::open).code());

        Files.move(data.resolve("moved-away"), cluster());
    }

    @Test
    void aDatabaseOfAnotherVersionIsRefused() throws IOException {
        Path version = cluster().resolve("PG_VERSION");
        String ours = Files.readString(version);
        Files.writeString(version, "12\n");

        assertEquals(PostgresError.DATABASE_OF_ANOTHER_VERSION, assertThrows(Refusal.class, this::open).code());
        Files.writeString(version, ours);
    }

    @Test
    void aServerThatDoesNotStartIsToldWithItsLastWords() throws IOException {
        Path settings = Files.writeString(cluster().resolve("local.conf"), "shared_buffers = 'a lot'\n");
        giveToOwnerOf(cluster(), settings);

        Refusal refused = assertThrows(Refusal.class, this::open);

        Files.delete(settings);
        assertTrue(refused.getMessage().contains("invalid value for parameter \"shared_buffers\""),
                refused.getMessage());
    }

    @Test
    void keysAndDataAreClosedToOthersAndTheServerListensOnTheLoopbackAddressOnly() throws IOException, SQLException {
        try (Storage storage = open()) {
            try (Stream<Path> keys = Files.list(data.resolve("keys"))) {
                for (Path key : keys.toList()) {
                    assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(key)));
                }
            }
            assertEquals("rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(cluster())));
            Sql sql = new Sql(storage.kernel());
            assertEquals("127.0.0.1", show(sql, "listen_addresses"));
            assertEquals("", Files.readAllLines(pidFile()).get(4), "no socket in the file system");
            assertEquals("on", show(sql, "fsync"));
            assertEquals("on", show(sql, "synchronous_commit"));
            assertEquals("off", show(sql, "is_superuser"));
        }
    }

    @Test
    void asRootAFolderClosedToOthersSendsTheDatabaseElsewhereAndIsRemembered(@TempDir Path closed,
            @TempDir Path elsewhere) throws IOException {
        assumeTrue("root".equals(System.getProperty("user.name")), "only root runs the server as another user");
        PostgresFolders usual = PostgresFolders.in(closed);
        PostgresFolders folders = new PostgresFolders(usual.home(), usual.keys(), TestFolder.open(elsewhere),
                usual.systemCache(), usual.userCache());

        try (Storage storage = StorageModule.open(StorageConfig.defaults(), folders, closed, Clock.systemUTC())) {
            write(storage, "elsewhere");
        }
        Path place = Path.of(Files.readString(closed.resolve("database/place")).strip());
        assertEquals(elsewhere, place.getParent());
        assertTrue(Files.exists(place.resolve("cluster/PG_VERSION")));
        assertEquals(closed.toString(), Files.readString(place.resolve("data-folder")).strip());
        try (Storage storage = StorageModule.open(StorageConfig.defaults(), folders, closed, Clock.systemUTC())) {
            assertTrue(notes(storage).contains("elsewhere"));
        }
    }

    @Test
    void asRootADatabaseWhoseFolderWasClosedLaterIsNotReplacedByAnEmptyOne() throws IOException {
        assumeTrue("root".equals(System.getProperty("user.name")), "only root runs the server as another user");
        Files.setPosixFilePermissions(data, PosixFilePermissions.fromString("rwx------"));

        Refusal refused = assertThrows(Refusal.class, this::open);

        TestFolder.open(data);
        assertEquals(PostgresError.DATABASE_FOLDER_CLOSED, refused.code());
    }

    @Test
    void aDataFolderThatIsAFileIsRefused() throws IOException {
        Path file = Files.writeString(data.resolve("file"), "");

        Refusal refused = assertThrows(Refusal.class,
                () -> StorageModule.open(StorageConfig.defaults(), file, Clock.systemUTC()));

        assertEquals(StorageError.DATA_FOLDER_UNUSABLE, refused.code());
    }

    private Storage open() {
        return StorageModule.open(StorageConfig.defaults(), data, Clock.systemUTC());
    }

    private static Space space(Storage storage) {
        Space space = storage.space(InstallationId.parse("370811-notes"));
        space.provision();
        space.migrate(List.of(NOTE));
        return space;
    }

    private static void write(Storage storage, String text) {
        try (Space.Pool pool = space(storage).open()) {
            new Sql(pool.dataSource()).update("INSERT INTO note VALUES (?)", text);
        }
    }

    private static List<String> notes(Storage storage) {
        try (Space.Pool pool = space(storage).open()) {
            return new Sql(pool.dataSource()).query("SELECT text FROM note", row -> row.getString(1));
        }
    }

    private static String show(Sql sql, String setting) {
        return sql.one("SHOW " + setting, row -> row.getString(1)).orElseThrow();
    }

    private static void giveToOwnerOf(Path example, Path file) throws IOException {
        Files.setOwner(file, Files.getOwner(example));
    }

    private Path cluster() {
        return data.resolve("database/cluster");
    }

    private Path pidFile() {
        return cluster().resolve("postmaster.pid");
    }

    private long pid() throws IOException {
        return Long.parseLong(Files.readAllLines(pidFile()).get(0));
    }

    private boolean isOurs(ProcessHandle process) {
        return List.of(process.info().arguments().orElse(new String[0])).contains(cluster().toString());
    }
}
