package org.nanwang.kernel.storage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.nanwang.sdk.app.InstallationId;

/** What an app might send over its own connection to reach what is another app's, the kernel's or the machine's. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RawSqlAttackIT {

    private static final String SEPARATOR = "----";

    private static final InstallationId ATTACKER = InstallationId.parse("370883-attacker");

    /** No privilege, no such thing for this role, or a thing the server does not do. A typing error is none of them. */
    private static final Set<String> DENIALS = Set.of("42501", "0LP01", "28000", "42704", "42883", "42P01", "P0004",
            "0A000", "55P02", "58P01", "2BP01");

    private Storage storage;
    private Space.Pool attacker;
    private Space.Pool victim;

    @BeforeAll
    void open(@TempDir Path folder) throws IOException {
        storage = StorageModule.open(StorageConfig.defaults(), TestFolder.open(folder), Clock.systemUTC());
        storage.migrate("apps", List.of(new Migration("1.sql", "CREATE TABLE kernel_table (secret text)")));
        victim = open(InstallationId.parse("370811-victim"));
        attacker = open(ATTACKER);
    }

    private Space.Pool open(InstallationId id) {
        Space space = storage.space(id);
        space.provision();
        space.migrate(List.of(new Migration("1.sql", """
                CREATE TABLE purse (id int PRIMARY KEY, fen bigint);
                INSERT INTO purse VALUES (1, 100);
                CREATE SEQUENCE counter;
                CREATE FUNCTION rob() RETURNS bigint LANGUAGE sql SECURITY DEFINER AS 'SELECT fen FROM purse';
                """)));
        return space.open();
    }

    @AfterAll
    void close() {
        attacker.close();
        victim.close();
        storage.close();
    }

    @ParameterizedTest
    @MethodSource("attacks")
    void isDenied(String attack) throws SQLException {
        try (Space.Pool session = storage.space(ATTACKER).open();
                Connection connection = session.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            String[] steps = attack.split(SEPARATOR);
            for (int i = 0; i < steps.length - 1; i++) {
                statement.execute(steps[i]); // only prepares, may succeed
            }
            SQLException denied = assertThrows(SQLException.class, () -> statement.execute(steps[steps.length - 1]));
            assertTrue(DENIALS.contains(denied.getSQLState()), denied.getSQLState() + " " + denied.getMessage());
        }
    }

    @AfterEach
    void nothingWasHarmed() {
        assertEquals(List.of(100L), new Sql(victim.dataSource()).query("SELECT fen FROM purse", row -> row.getLong(1)));
        assertEquals(List.of(), new Sql(storage.kernel()).query("""
                SELECT rolname FROM pg_roles WHERE rolname = 'app_370883_attacker'
                AND (rolsuper OR rolcreaterole OR rolcreatedb OR rolreplication OR rolbypassrls)
                """, row -> row.getString(1)));
        assertEquals(List.of(), new Sql(storage.kernel()).query("""
                SELECT r.rolname FROM pg_auth_members m JOIN pg_roles r ON r.oid = m.roleid
                WHERE m.member = 'app_370883_attacker'::regrole
                """, row -> row.getString(1)));
    }

    static Stream<String> attacks() throws IOException {
        try (var stream = RawSqlAttackIT.class.getResourceAsStream("attacks.sql")) {
            String text = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
            return text.lines().map(String::strip).filter(line -> !line.isEmpty() && !line.startsWith("#"));
        }
    }

    @Test
    void othersSessionsAreSeenWithoutTheirStatements() throws SQLException {
        try (Connection mine = attacker.dataSource().getConnection();
                Connection other = victim.dataSource().getConnection()) {
            other.createStatement().execute("SELECT 'a secret'");
            try (ResultSet rows = mine.createStatement().executeQuery(
                    "SELECT query FROM pg_stat_activity WHERE usename <> current_user")) {
                while (rows.next()) {
                    assertFalse(String.valueOf(rows.getString(1)).contains("secret"), rows.getString(1));
                }
            }
        }
    }

    @Test
    void theDataSourceGivesNoWayToWhatIsBehindIt() {
        assertThrows(SQLException.class, () -> attacker.dataSource().unwrap(com.zaxxer.hikari.HikariDataSource.class));
        assertThrows(SQLException.class, () -> attacker.dataSource().getConnection("nanwang", ""));
    }

    @Test
    void aRoleThatChangedItsOwnSettingsAndPasswordIsSetRightByTheNextProvisioning() throws SQLException {
        InstallationId id = InstallationId.parse("370828-vandal");
        Space space = storage.space(id);
        space.provision();
        try (Space.Pool pool = space.open(); Connection connection = pool.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("ALTER ROLE CURRENT_USER PASSWORD 'mine'");
            statement.execute("ALTER ROLE CURRENT_USER SET search_path = public");
            statement.execute("ALTER ROLE CURRENT_USER SET statement_timeout = 0");
        }

        space.provision();

        try (Space.Pool pool = space.open()) {
            Sql sql = new Sql(pool.dataSource());
            assertEquals("app_370828_vandal", sql.one("SHOW search_path", row -> row.getString(1)).orElseThrow());
            assertEquals("30s", sql.one("SHOW statement_timeout", row -> row.getString(1)).orElseThrow());
        }
    }
}
