package org.nanwang.tests;

import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.awaitility.Awaitility;

/**
 * Stops whoever wants to write to a table, in the middle of the transaction: what was written before in it is there and not
 * yet committed. So a node can be killed at that very point.
 */
final class Blockade implements AutoCloseable {

    private final Connection holder;
    private final Statement statement;

    private Blockade(Connection holder, Statement statement) {
        this.holder = holder;
        this.statement = statement;
    }

    static Blockade of(Database database, String... tables) throws IOException, SQLException {
        Connection holder = database.connect();
        holder.setAutoCommit(false);
        Statement statement = holder.createStatement();
        statement.execute("lock table " + String.join(", ", tables) + " in share mode");
        return new Blockade(holder, statement);
    }

    /** Waits until so many stand before it. */
    Blockade awaitWaiting(int writers) {
        Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> number("""
                select count(*) from pg_stat_activity where wait_event_type = 'Lock'""") >= writers);
        return this;
    }

    /** Reads a number out of what is committed. */
    long number(String query) throws SQLException {
        try (ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getLong(1);
        }
    }

    /** Lets them go on; those whose process was killed meanwhile find nobody to answer to. */
    @Override
    public void close() throws SQLException {
        holder.rollback();
        holder.close();
    }
}
