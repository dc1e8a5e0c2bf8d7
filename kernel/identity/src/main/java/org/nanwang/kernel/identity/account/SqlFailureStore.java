package org.nanwang.kernel.identity.account;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.nanwang.kernel.storage.Sql;

/** Counts in the kernel's schema. */
public final class SqlFailureStore implements FailureStore {

    private static final Duration KEPT = Duration.ofDays(1);

    private final Sql sql;

    private record Count(int failures, Instant last, Optional<Instant> closedUntil) {

        static Count read(ResultSet row) throws SQLException {
            return new Count(row.getInt("failures"), Sql.instant(row, "last_at").orElseThrow(),
                    Sql.instant(row, "closed_until"));
        }
    }

    /** Works on the kernel's schema. */
    public SqlFailureStore(Sql sql) {
        this.sql = sql;
    }

    @Override
    public Optional<Instant> count(List<Counter> counters, Instant now) {
        // one order for everybody, so that two tries never wait for each other
        List<Counter> sorted = counters.stream().sorted(Comparator.comparing(Counter::key)).toList();
        return sql.transaction(work -> {
            sorted.forEach(counter -> work.update("""
                    insert into failed_try (key, failures, last_at) values (?, 0, ?) on conflict do nothing""",
                    counter.key(), now));
            Optional<Instant> closed = sorted.stream().map(counter -> locked(work, counter.key()).closedUntil())
                    .flatMap(Optional::stream).filter(now::isBefore).max(Comparator.naturalOrder());
            if (closed.isEmpty()) {
                sorted.forEach(counter -> add(work, counter, now));
                clear(work, now);
            }
            return closed;
        });
    }

    @Override
    public void takeBack(String key, Instant countedAt) {
        sql.update("""
                update failed_try set closed_until = case when last_at <> ? then closed_until end,
                    failures = greatest(failures - 1, 0) where key = ?""", countedAt, key);
    }

    @Override
    public void forget(String key) {
        sql.update("delete from failed_try where key = ?", key);
    }

    private static void add(Sql work, Counter counter, Instant now) {
        Count count = locked(work, counter.key());
        boolean forgotten = count.last().plus(counter.limits().forgottenAfter()).isBefore(now);
        int failures = forgotten ? 1 : count.failures() + 1;
        Duration closed = counter.limits().closedFor(failures);
        work.update("update failed_try set failures = ?, last_at = ?, closed_until = ? where key = ?", failures, now,
                closed.isZero() ? null : now.plus(closed), counter.key());
    }

    /** What has long been forgotten goes, a little with each try. */
    private static void clear(Sql work, Instant now) {
        work.update("""
                delete from failed_try where key in (select key from failed_try where last_at < ?
                    order by last_at limit 20 for update skip locked)""", now.minus(KEPT));
    }

    private static Count locked(Sql work, String key) {
        return work.one("select failures, last_at, closed_until from failed_try where key = ? for update", Count::read, key)
                .orElseThrow();
    }
}
