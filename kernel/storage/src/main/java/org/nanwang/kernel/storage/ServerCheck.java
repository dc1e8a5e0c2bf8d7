package org.nanwang.kernel.storage;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.nanwang.sdk.error.Refusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks, before anything is made, whether the database will do. */
final class ServerCheck {

    private static final Logger LOG = LoggerFactory.getLogger(ServerCheck.class);
    private static final int OLDEST = 16;

    private static final String QUESTION = """
            SELECT current_setting('server_version') AS version,
                   current_setting('server_version_num')::int / 10000 AS major,
                   current_setting('max_connections')::int AS connections,
                   current_database() AS database, rolsuper, rolcreaterole,
                   pg_has_role(current_user, datdba, 'USAGE') AS owner
            FROM pg_roles, pg_database WHERE rolname = current_user AND datname = current_database()
            """;

    private final Target target;

    ServerCheck(Target target) {
        this.target = target;
    }

    /**
     * Gives how many connections the server takes.
     *
     * @param least for the kernel alone
     */
    int require(int least) {
        try (Connection connection = target.kernel().getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(QUESTION)) {
            row.next();
            return judge(row, least);
        } catch (SQLException e) {
            throw new Refusal(e, StorageError.DATABASE_UNREACHABLE, target.url(), target.user(), e.getMessage());
        }
    }

    private int judge(ResultSet row, int least) throws SQLException {
        if (row.getInt("major") < OLDEST) {
            throw new Refusal(StorageError.DATABASE_TOO_OLD, target.url(), row.getString("version"));
        }
        if (!row.getBoolean("rolcreaterole")) {
            throw tooWeak("CREATEROLE", "ALTER ROLE " + target.user() + " CREATEROLE");
        }
        String database = row.getString("database");
        if (!row.getBoolean("owner")) {
            throw tooWeak("to own the database '" + database + "'",
                    "ALTER DATABASE " + database + " OWNER TO " + target.user());
        }
        if (row.getBoolean("rolsuper")) {
            LOG.warn("database role '{}' is a superuser: it needs only CREATEROLE and to own the database",
                    target.user());
        }
        if (row.getInt("connections") <= least) {
            throw new Refusal(StorageError.DATABASE_TOO_SMALL, target.url(), row.getString("connections"), least);
        }
        return row.getInt("connections");
    }

    private Refusal tooWeak(String need, String remedy) {
        return new Refusal(StorageError.DATABASE_ROLE_TOO_WEAK, target.user(), need, remedy);
    }
}
