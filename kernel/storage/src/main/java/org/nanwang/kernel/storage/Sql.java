package org.nanwang.kernel.storage;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javax.sql.DataSource;
import org.nanwang.sdk.error.Refusal;

/** Plain JDBC without its ceremony. Outside a transaction each statement commits by itself. */
public final class Sql {

    /** Reads one row. */
    @FunctionalInterface
    public interface Row<T> {
        T read(ResultSet row) throws SQLException;
    }

    @FunctionalInterface
    private interface Work<T> {
        T run(Connection connection) throws SQLException;
    }

    private final DataSource source;
    private final Connection held;

    /** Works on connections of a pool. */
    public Sql(DataSource source) {
        this(source, null);
    }

    private Sql(DataSource source, Connection held) {
        this.source = source;
        this.held = held;
    }

    /** Reads a moment out of a timestamptz; empty for NULL. */
    public static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }

    /** Reads all rows. */
    public <T> List<T> query(String sql, Row<T> reader, Object... arguments) {
        return with(connection -> {
            try (PreparedStatement statement = prepare(connection, sql, arguments);
                    ResultSet rows = statement.executeQuery()) {
                List<T> found = new ArrayList<>();
                while (rows.next()) {
                    found.add(reader.read(rows));
                }
                return found;
            }
        });
    }

    /** Reads the first row, if there is one. */
    public <T> Optional<T> one(String sql, Row<T> reader, Object... arguments) {
        return query(sql, reader, arguments).stream().findFirst();
    }

    /** Changes rows and tells how many. */
    public int update(String sql, Object... arguments) {
        return with(connection -> {
            try (PreparedStatement statement = prepare(connection, sql, arguments)) {
                return statement.executeUpdate();
            }
        });
    }

    /** Runs work in one transaction: committed when it returns, rolled back when it throws. Joins an outer one. */
    public <T> T transaction(Function<Sql, T> work) {
        if (held != null) {
            return work.apply(this);
        }
        return with(connection -> {
            connection.setAutoCommit(false);
            T result;
            try {
                result = work.apply(new Sql(source, connection));
                connection.commit();
            } catch (RuntimeException | Error | SQLException e) {
                undo(connection, e);
                throw e;
            }
            connection.setAutoCommit(true);
            return result;
        });
    }

    /** A connection that died takes its transaction with it; why it was to be undone stays the news. */
    private static void undo(Connection connection, Throwable cause) {
        try {
            connection.rollback();
            connection.setAutoCommit(true);
        } catch (SQLException e) {
            cause.addSuppressed(e);
        }
    }

    private <T> T with(Work<T> work) {
        try {
            if (held != null) {
                return work.run(held);
            }
            try (Connection connection = source.getConnection()) {
                return work.run(connection);
            }
        } catch (SQLException e) {
            throw new StorageException(e);
        }
    }

    /** JDBC has no type for a moment; PostgreSQL's timestamptz is an OffsetDateTime there. Its texts have no letter zero. */
    private static Object toJdbc(Object argument) {
        if (argument instanceof String text && text.indexOf('\0') >= 0) {
            throw new Refusal(StorageError.TEXT_UNFIT);
        }
        return argument instanceof Instant instant ? instant.atOffset(ZoneOffset.UTC) : argument;
    }

    private static PreparedStatement prepare(Connection connection, String sql, Object... arguments)
            throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < arguments.length; i++) {
            statement.setObject(i + 1, toJdbc(arguments[i]));
        }
        return statement;
    }
}
