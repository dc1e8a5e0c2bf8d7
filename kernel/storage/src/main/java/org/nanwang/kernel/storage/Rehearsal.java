package org.nanwang.kernel.storage;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.nanwang.sdk.error.Refusal;

/**
 * What became of migrations that were run on the real data and taken back.
 *
 * @param trials one for each that is not applied yet, in their order, as far as the first that failed
 */
public record Rehearsal(List<Trial> trials) {

    /** Copies the list. */
    public Rehearsal {
        trials = List.copyOf(trials);
    }

    /** Tells whether none failed. */
    public boolean succeeded() {
        return trials.stream().allMatch(trial -> trial.problem().isEmpty());
    }

    /**
     * One migration.
     *
     * @param migration its name
     * @param time how long it took
     * @param locks whom it made wait from then on, until the end of the last one
     * @param problem why it failed
     */
    public record Trial(String migration, Duration time, List<Lock> locks, Optional<Refusal> problem) {

        /** Copies the list. */
        public Trial {
            locks = List.copyOf(locks);
        }
    }

    /**
     * A table that was there before, and that others could not use.
     *
     * @param table its name
     * @param stops for what
     */
    public record Lock(String table, Stops stops) {
    }

    /** What has to wait for a lock on a table. */
    public enum Stops {
        WRITES, READS_AND_WRITES
    }
}
