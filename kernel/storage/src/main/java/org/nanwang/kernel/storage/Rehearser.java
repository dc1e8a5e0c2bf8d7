package org.nanwang.kernel.storage;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.nanwang.kernel.storage.Rehearsal.Lock;
import org.nanwang.kernel.storage.Rehearsal.Stops;
import org.nanwang.kernel.storage.Rehearsal.Trial;
import org.nanwang.sdk.error.Refusal;

/** Runs migrations in a transaction that is always taken back, and watches what they hold. */
final class Rehearser {

    /** What serves meanwhile comes first: who holds a table longer is not waited for. */
    private static final Duration LOCK_PATIENCE = Duration.ofSeconds(2);

    /** Modes that let others neither write nor, the last, read; of tables that others can see at all. */
    private static final String LOCKS = """
            SELECT c.relname, bool_or(l.mode = 'AccessExclusiveLock')
            FROM pg_locks l JOIN pg_class c ON c.oid = l.relation
            WHERE l.pid = pg_backend_pid() AND l.granted AND c.relkind IN ('r', 'p') AND c.oid = ANY (?)
              AND l.mode IN ('AccessExclusiveLock', 'ExclusiveLock', 'ShareRowExclusiveLock', 'ShareLock')
            GROUP BY c.relname ORDER BY c.relname
            """;

    private final Connection connection;
    private final Duration limit;
    private final long begun = System.nanoTime();

    /** Takes a connection that is used for nothing else. */
    Rehearser(Connection connection, Duration limit) {
        this.connection = connection;
        this.limit = limit;
    }

    Rehearsal run(List<Migration> pending) throws SQLException {
        connection.setAutoCommit(false);
        try {
            Long[] tables = tables();
            Set<Lock> known = new HashSet<>();
            List<Trial> trials = new ArrayList<>();
            for (Migration migration : pending) {
                Trial trial = trial(migration, tables, known);
                trials.add(trial);
                if (trial.problem().isPresent()) {
                    break;
                }
                known.addAll(trial.locks());
            }
            return new Rehearsal(trials);
        } finally {
            connection.rollback();
        }
    }

    private Trial trial(Migration migration, Long[] tables, Set<Lock> known) throws SQLException {
        long start = System.nanoTime();
        try {
            patience();
            new Script(migration).run(connection);
            checkConstraints(migration);
        } catch (Refusal refusal) {
            return new Trial(migration.name(), since(start), List.of(), Optional.of(refusal));
        }
        Duration time = since(start);
        return new Trial(migration.name(), time,
                locks(tables).stream().filter(lock -> !known.contains(lock)).toList(), Optional.empty());
    }

    /** A constraint that is deferred to the commit, which never comes, speaks up now. */
    private void checkConstraints(Migration migration) throws SQLException {
        new Script(new Migration(migration.name(), "SET CONSTRAINTS ALL IMMEDIATE")).run(connection);
    }

    private void patience() throws SQLException {
        long left = Math.max(1, limit.minus(since(begun)).toMillis());
        try (Statement statement = connection.createStatement()) {
            statement.execute("SET LOCAL statement_timeout = " + left);
            statement.execute("SET LOCAL lock_timeout = " + Math.min(left, LOCK_PATIENCE.toMillis()));
        }
    }

    private Long[] tables() throws SQLException {
        List<Long> tables = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT oid FROM pg_class"
                        + " WHERE relnamespace = current_schema()::regnamespace AND relkind IN ('r', 'p')")) {
            while (rows.next()) {
                tables.add(rows.getLong(1));
            }
        }
        return tables.toArray(Long[]::new);
    }

    private List<Lock> locks(Long[] tables) throws SQLException {
        List<Lock> locks = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(LOCKS)) {
            statement.setArray(1, connection.createArrayOf("oid", tables));
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    locks.add(new Lock(rows.getString(1), rows.getBoolean(2) ? Stops.READS_AND_WRITES : Stops.WRITES));
                }
            }
        }
        return locks;
    }

    private static Duration since(long start) {
        return Duration.ofNanos(System.nanoTime() - start);
    }
}
