package org.nanwang.kernel.storage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.nanwang.kernel.config.ConfigurationException;
import org.nanwang.kernel.config.ConfigurationSource;
import org.nanwang.kernel.storage.postgres.EmbeddedPostgres;
import org.nanwang.kernel.storage.postgres.PostgresFolders;
import org.nanwang.kernel.storage.postgres.ServerNeeds;
import org.nanwang.sdk.app.InstallationId;
import org.nanwang.sdk.error.Refusal;

/** Somebody else's server, played by an embedded one. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ExternalDatabaseIT {

    @TempDir
    private Path data;

    private EmbeddedPostgres server;

    @BeforeAll
    void start(@TempDir Path folder) throws IOException {
        server = EmbeddedPostgres.start(PostgresFolders.in(TestFolder.open(folder)), new ServerNeeds(100, false));
    }

    @AfterAll
    void stop() {
        server.close();
    }

    @Test
    void isUsedWithARoleThatIsNoSuperuserAndNoOtherIsStarted() {
        try (Storage storage = open(server.url(), "nanwang", server.password())) {
            Space space = storage.space(InstallationId.parse("370811-parking"));
            space.provision();
            space.migrate(List.of(new Migration("1.sql", "CREATE TABLE lot (id int)")));

            assertTrue(storage.answers());
        }
        assertFalse(Files.exists(data.resolve("database")));
    }

    @Test
    void twoNodesOnOneDatabaseShareTheInstallationsRoles(@TempDir Path otherData) {
        StorageConfig config = config(server.url(), "nanwang", server.password());
        try (Storage one = StorageModule.open(config, data, Clock.systemUTC());
                Storage two = StorageModule.open(config, otherData, Clock.systemUTC())) {
            Space here = one.space(InstallationId.parse("370811-shared"));
            here.provision();
            try (Space.Pool there = two.space(InstallationId.parse("370811-shared")).open()) {
                assertEquals(1, new Sql(there.dataSource()).one("SELECT 1", row -> row.getInt(1)).orElseThrow());
            }
        }
    }

    @Test
    void aWrongPasswordOrAddressIsToldWithoutThePassword() {
        Refusal password = assertThrows(Refusal.class, () -> open(server.url(), "nanwang", "hunter2"));
        Refusal address = assertThrows(Refusal.class,
                () -> open("jdbc:postgresql://127.0.0.1:1/nanwang", "nanwang", "hunter2"));

        assertEquals(StorageError.DATABASE_UNREACHABLE, password.code());
        assertEquals(StorageError.DATABASE_UNREACHABLE, address.code());
        assertFalse((password.getMessage() + address.getMessage()).contains("hunter2"));
    }

    @Test
    void aRoleThatMayTooLittleIsRefusedWithTheStatementThatHelps() {
        try (Storage storage = open(server.url(), "nanwang", server.password())) {
            new Sql(storage.kernel()).update("CREATE ROLE weak LOGIN PASSWORD 'weak'");
        }

        Refusal refused = assertThrows(Refusal.class, () -> open(server.url(), "weak", "weak"));

        assertEquals("the database role 'weak' needs CREATEROLE: run, as the database's administrator,"
                + " ALTER ROLE weak CREATEROLE", refused.getMessage());
    }

    @Test
    void anAddressOfAnotherFormIsAProblemOfTheConfiguration() {
        ConfigurationSource source = ConfigurationSource.from()
                .commandLine(Map.of("database-url", "mysql://localhost/x")).open();
        StorageConfig.from(source);

        assertTrue(assertThrows(ConfigurationException.class, source::finish).getMessage()
                .contains("must be an address such as jdbc:postgresql://127.0.0.1:5432/nanwang"));
    }

    private Storage open(String url, String user, String password) {
        return StorageModule.open(config(url, user, password), data, Clock.systemUTC());
    }

    private static StorageConfig config(String url, String user, String password) {
        return StorageConfig.from(ConfigurationSource.from().commandLine(Map.of("database-url", url, "database-user",
                user, "database-password", password, "database-connections", "20")).open());
    }
}
