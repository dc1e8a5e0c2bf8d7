package org.nanwang.kernel.apps.installation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.nanwang.kernel.storage.Sql;

/** The steps of rollouts. They tell people how far it is; nothing is decided by them, so their commits need not wait. */
final class StepTable {
    private static final String BEGIN = """
            with done as (
                update rollout_step set state = 'done', ended_at = ?
                where rollout = ? and attempt = ? and state = 'running')
            insert into rollout_step (rollout, attempt, position, name, state, started_at)
            select ?, ?, ?, ?, 'running', ? from set_config('synchronous_commit', 'off', true)
            """;
    private static final String END = """
            update rollout_step set state = ?, ended_at = ?, problem = ?::jsonb
            where rollout = ? and attempt = ? and state = 'running'
            """;
    private static final String LATEST = """
            select rollout_step.* from rollout_step join rollout on rollout.id = rollout_step.rollout
            where rollout = any(?) and rollout_step.attempt = rollout.attempt order by rollout, position
            """;

    private StepTable() {
    }

    /** Ends the step before and begins one, in one round trip. */
    static void begin(Sql sql, long rollout, int attempt, Step step, Instant now) {
        sql.update(BEGIN, Columns.time(now), rollout, attempt, rollout, attempt, step.ordinal(), step.word(),
                Columns.time(now));
    }

    static void done(Sql sql, long rollout, int attempt, Instant now) {
        sql.update(END, "done", Columns.time(now), null, rollout, attempt);
    }

    static void failed(Sql sql, long rollout, int attempt, Problem problem, Instant now) {
        sql.update(END, "failed", Columns.time(now), Json.write(problem), rollout, attempt);
    }

    static List<StepRecord> latest(Sql sql, List<Long> rollouts) {
        return sql.query(LATEST, StepTable::read, (Object) rollouts.toArray(Long[]::new));
    }

    private static StepRecord read(ResultSet row) throws SQLException {
        return new StepRecord(row.getLong("rollout"), row.getString("name"),
                Word.read(StepState.class, row.getString("state")), Columns.instant(row, "started_at"),
                Columns.optionalInstant(row, "ended_at"), Json.problem(row.getString("problem")));
    }
}
