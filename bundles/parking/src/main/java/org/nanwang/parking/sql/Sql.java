package org.nanwang.parking.sql;

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
import org.nanwang.parking.error.ParkingError;
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
    private final Optional<Connection> held;

    /** Works on connections of a pool. */
    public Sql(DataSource source) {
        this(source, Optional.empty());
    }

    private Sql(DataSource source, Optional<Connection> held) {
        this.source = source;
        this.held = held;
    }

    /** Reads all rows. */
    public <T> List<T> query(String sql, Row<T> reader, Object... arguments) {
        return with(connection -> {
            try (PreparedStatement statement = bind(connection.prepareStatement(sql), arguments);
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
            try (PreparedStatement statement = bind(connection.prepareStatement(sql), arguments)) {
                return statement.executeUpdate();
            }
        });
    }

    /** Changes rows once per list of arguments, in their order, and tells for each how many. */
    public int[] batch(String sql, List<Object[]> batch) {
        return with(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                for (Object[] arguments : batch) {
                    bind(statement, arguments).addBatch();
                }
                return statement.executeBatch();
            }
        });
    }

    /** Runs work in one transaction: committed when it returns, rolled back when it throws. */
    public <T> T transaction(Function<Sql, T> work) {
        return with(connection -> {
            connection.setAutoCommit(false);
            try {
                T result = work.apply(new Sql(source, Optional.of(connection)));
                connection.commit();
                return result;
            } catch (RuntimeException | Error e) {
                connection.rollback();
                throw e;
            } finally {
                connection.setAutoCommit(true);
            }
        });
    }

    /** Reads an instant that may be missing. */
    public static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }

    private <T> T with(Work<T> work) {
        try {
            if (held.isPresent()) {
                return work.run(held.get());
            }
            try (Connection connection = source.getConnection()) {
                return work.run(connection);
            }
        } catch (SQLException e) {
            throw new Refusal(e, ParkingError.DATABASE_FAILED);
        }
    }

    private static PreparedStatement bind(PreparedStatement statement, Object... arguments) throws SQLException {
        for (int i = 0; i < arguments.length; i++) {
            statement.setObject(i + 1, plain(arguments[i]));
        }
        return statement;
    }

    private static Object plain(Object argument) {
        if (argument instanceof Optional<?> optional) {
            return optional.map(Sql::plain).orElse(null);
        }
        return argument instanceof Instant instant ? instant.atOffset(ZoneOffset.UTC) : argument;
    }
}
