package org.nanwang.kernel.apps.installation;

import java.time.Clock;
import org.nanwang.kernel.storage.Sql;

/** One attempt of a rollout, step by step. */
public final class Attempt {
    private final Sql sql;
    private final Clock clock;
    private final long rollout;
    private final int number;

    Attempt(Sql sql, Clock clock, long rollout, int number) {
        this.sql = sql;
        this.clock = clock;
        this.rollout = rollout;
        this.number = number;
    }

    /** Records that a step begins, and with it that the one before is done. */
    public void begin(Step step) {
        StepTable.begin(sql, rollout, number, step, clock.instant());
    }

    /** Tells which one of its rollout it is, from 1. */
    public int number() {
        return number;
    }

    /** Ends the rollout. */
    public void succeeded() {
        sql.transaction(tx -> {
            StepTable.done(tx, rollout, number, clock.instant());
            RolloutTable.end(tx, rollout, RolloutState.SUCCEEDED, clock.instant());
            return rollout;
        });
    }

    /** Ends the rollout with what went wrong in the step that was running. */
    public void failed(Problem problem) {
        sql.transaction(tx -> {
            StepTable.failed(tx, rollout, number, problem, clock.instant());
            RolloutTable.end(tx, rollout, RolloutState.FAILED, clock.instant());
            return rollout;
        });
    }
}
