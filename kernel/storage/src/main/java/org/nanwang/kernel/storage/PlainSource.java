package org.nanwang.kernel.storage;

import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.util.logging.Logger;
import javax.sql.DataSource;

/** A data source that gives connections and nothing else: no way to what is behind it. */
@FunctionalInterface
interface PlainSource extends DataSource {

    @Override
    Connection getConnection() throws SQLException;

    @Override
    default Connection getConnection(String user, String password) throws SQLException {
        throw new SQLFeatureNotSupportedException("connections are made as the installation's own role only");
    }

    @Override
    default PrintWriter getLogWriter() {
        return null; // JDBC's word for none
    }

    @Override
    default void setLogWriter(PrintWriter out) {
        // errors are thrown, not printed
    }

    @Override
    default void setLoginTimeout(int seconds) {
        // fixed by the configuration
    }

    @Override
    default int getLoginTimeout() {
        return (int) Target.CONNECT_PATIENCE.toSeconds(); // the pool waits as long when it is closed
    }

    @Override
    default Logger getParentLogger() throws SQLFeatureNotSupportedException {
        throw new SQLFeatureNotSupportedException("this data source does not log");
    }

    @Override
    default <T> T unwrap(Class<T> type) throws SQLException {
        throw new SQLException("this data source does not hand out '" + type.getName() + "'");
    }

    @Override
    default boolean isWrapperFor(Class<?> type) {
        return false;
    }
}
