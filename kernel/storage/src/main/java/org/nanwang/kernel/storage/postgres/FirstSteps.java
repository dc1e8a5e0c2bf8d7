package org.nanwang.kernel.storage.postgres;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.postgresql.ds.PGSimpleDataSource;

/** Makes the node's role and database, the last thing the superuser is needed for. Can be repeated. */
final class FirstSteps {

    private final int port;
    private final String superuserPassword;

    FirstSteps(int port, String superuserPassword) {
        this.port = port;
        this.superuserPassword = superuserPassword;
    }

    void take(String rolePassword) throws SQLException {
        try (Connection connection = connect("postgres"); Statement statement = connection.createStatement()) {
            if (isMissing(statement, "pg_roles WHERE rolname = '" + EmbeddedPostgres.ROLE + "'")) {
                statement.execute("CREATE ROLE " + EmbeddedPostgres.ROLE + " LOGIN CREATEROLE");
            }
            statement.execute("ALTER ROLE " + EmbeddedPostgres.ROLE
                    + " PASSWORD '" + RandomPassword.verifier(rolePassword) + "'");
            if (isMissing(statement, "pg_database WHERE datname = '" + EmbeddedPostgres.DATABASE + "'")) {
                statement.execute("CREATE DATABASE " + EmbeddedPostgres.DATABASE + " OWNER " + EmbeddedPostgres.ROLE);
            }
            statement.execute("REVOKE ALL ON DATABASE postgres, template1 FROM PUBLIC");
        }
    }

    private static boolean isMissing(Statement statement, String what) throws SQLException {
        return !statement.executeQuery("SELECT 1 FROM " + what).next();
    }

    private Connection connect(String database) throws SQLException {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setServerNames(new String[] {"127.0.0.1"});
        source.setPortNumbers(new int[] {port});
        source.setDatabaseName(database);
        source.setUser(EmbeddedPostgres.SUPERUSER);
        source.setPassword(superuserPassword);
        return source.getConnection();
    }
}
