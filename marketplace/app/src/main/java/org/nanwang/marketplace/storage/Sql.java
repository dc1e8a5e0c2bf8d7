package org.nanwang.marketplace.storage;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Statements on one connection. */
final class Sql {

    private final Connection connection;

    Sql(Connection connection) {
        this.connection = connection;
    }

    <T> List<T> query(String text, Row<T> row, Object... values) throws SQLException {
        try (PreparedStatement statement = prepare(text, values); ResultSet rows = statement.executeQuery()) {
            List<T> found = new ArrayList<>();
            while (rows.next()) {
                found.add(row.read(rows));
            }
            return found;
        }
    }

    <T> Optional<T> one(String text, Row<T> row, Object... values) throws SQLException {
        return query(text, row, values).stream().findFirst();
    }

    int update(String text, Object... values) throws SQLException {
        try (PreparedStatement statement = prepare(text, values)) {
            return statement.executeUpdate();
        }
    }

    /** Runs one statement with many values, a thousand at a time. */
    Batch batch(String text) throws SQLException {
        return new Batch(connection.prepareStatement(text));
    }

    /** Reads a column of texts. */
    static List<String> texts(ResultSet row, String column) throws SQLException {
        return List.of((String[]) row.getArray(column).getArray());
    }

    private PreparedStatement prepare(String text, Object... values) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(text);
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, encoded(values[i]));
        }
        return statement;
    }

    private Object encoded(Object value) throws SQLException {
        if (value instanceof Instant instant) {
            return instant.atOffset(ZoneOffset.UTC);
        }
        if (value instanceof List<?> list) {
            return connection.createArrayOf("text", list.toArray());
        }
        return value;
    }

    /** Many executions of one statement. */
    static final class Batch implements AutoCloseable {

        private static final int AT_A_TIME = 1000;

        private final PreparedStatement statement;
        private int waiting;

        private Batch(PreparedStatement statement) {
            this.statement = statement;
        }

        void add(Object... values) {
            try {
                for (int i = 0; i < values.length; i++) {
                    statement.setObject(i + 1, values[i]);
                }
                statement.addBatch();
                if (++waiting == AT_A_TIME) {
                    flush();
                }
            } catch (SQLException e) {
                throw new StoreException(e);
            }
        }

        void flush() throws SQLException {
            statement.executeBatch();
            waiting = 0;
        }

        @Override
        public void close() throws SQLException {
            statement.close();
        }
    }

    /** Reads one row. */
    @FunctionalInterface
    interface Row<T> {
        T read(ResultSet row) throws SQLException;
    }
}
