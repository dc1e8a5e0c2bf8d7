package org.nanwang.marketplace.storage;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/** Transactions on the marketplace's own schema. */
public final class Database {

    private final DataSource source;

    /** Takes connections from a pool. */
    public Database(DataSource source) {
        this.source = source;
    }

    /** Runs work in one transaction: kept when it returns, undone when it throws. */
    <T> T transaction(Work<T> work) {
        try (Connection connection = source.getConnection()) {
            connection.setAutoCommit(false);
            try {
                T result = work.run(new Sql(connection));
                connection.commit();
                return result;
            } finally {
                // After a commit there is nothing left to undo; after anything else all of it goes.
                connection.rollback();
                connection.setAutoCommit(true);
            }
        } catch (SQLException | IOException e) {
            throw new StoreException(e);
        }
    }

    /** Statements that belong together. */
    @FunctionalInterface
    interface Work<T> {
        T run(Sql sql) throws SQLException, IOException;
    }
}
