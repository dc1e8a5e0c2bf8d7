package org.nanwang.kernel.storage;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;

/** The kernel's schema: made here, filled by the modules' migrations. */
final class KernelSchema {

    private static final String UNIQUE_VIOLATION = "23505";

    private static final String FOUNDATION = """
            CREATE SCHEMA IF NOT EXISTS nanwang;
            REVOKE ALL ON SCHEMA nanwang FROM PUBLIC;
            REVOKE CREATE ON SCHEMA public FROM PUBLIC;
            CREATE TABLE IF NOT EXISTS nanwang.migration (
                module text, name text, sha256 text NOT NULL, applied_at timestamptz NOT NULL,
                PRIMARY KEY (module, name));
            CREATE TABLE IF NOT EXISTS nanwang.space (
                name text PRIMARY KEY, created_at timestamptz NOT NULL);
            CREATE TABLE IF NOT EXISTS nanwang.space_secret (
                single boolean PRIMARY KEY DEFAULT true CHECK (single),
                secret text NOT NULL);
            """;

    private final DataSource kernel;
    private final Migrator migrator;

    KernelSchema(DataSource kernel, Migrator migrator) {
        this.kernel = kernel;
        this.migrator = migrator;
    }

    /** IF NOT EXISTS does not help against a second node at the same moment; looking again does. */
    void create() {
        try {
            new Sql(kernel).update(FOUNDATION);
        } catch (StorageException e) {
            if (!e.hasState(UNIQUE_VIOLATION)) {
                throw e;
            }
            new Sql(kernel).update(FOUNDATION);
        }
    }

    /** The table's lock lets one node at a time through. */
    void migrate(String module, List<Migration> migrations) {
        if (!module.matches("[a-z][a-z-]*")) {
            throw new IllegalArgumentException("module '" + module + "' is not lower-case letters and hyphens");
        }
        try (Connection connection = kernel.getConnection()) {
            connection.setAutoCommit(false);
            try (Statement statement = connection.createStatement()) {
                statement.execute("LOCK TABLE nanwang.migration IN EXCLUSIVE MODE");
                migrator.apply(connection, migrator.pending(migrations, applied(statement, module)),
                        "INSERT INTO nanwang.migration (module, name, sha256, applied_at) VALUES ('" + module
                                + "', ?, ?, ?)");
                connection.commit();
            } finally {
                connection.rollback(); // nothing is left to roll back after a commit
            }
        } catch (SQLException e) {
            throw new StorageException(e);
        }
    }

    private static Map<String, String> applied(Statement statement, String module) throws SQLException {
        Map<String, String> applied = new HashMap<>();
        try (ResultSet rows = statement.executeQuery(
                "SELECT name, sha256 FROM nanwang.migration WHERE module = '" + module + "'")) {
            while (rows.next()) {
                applied.put(rows.getString(1), rows.getString(2));
            }
        }
        return applied;
    }
}
