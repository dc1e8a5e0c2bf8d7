package org.nanwang.kernel.apps.resource;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.nanwang.kernel.storage.Rehearsal;

/**
 * How migrations went that were taken back.
 *
 * @param succeeded whether none failed
 * @param milliseconds how long all took
 * @param migrations each that was tried
 */
public record RehearsalView(boolean succeeded, long milliseconds, List<TrialView> migrations) {
    /**
     * One migration.
     *
     * @param name its file
     * @param milliseconds how long it took
     * @param locks tables that others could not use from then on
     * @param problem why it failed
     */
    public record TrialView(String name, long milliseconds, List<LockView> locks, Optional<String> problem) {
    }

    /**
     * A table that others could not use.
     *
     * @param table its name
     * @param stops {@code writes} or {@code reads-and-writes}
     */
    public record LockView(String table, String stops) {
    }

    static RehearsalView of(Rehearsal rehearsal, Locale language) {
        List<TrialView> trials = rehearsal.trials().stream().map(trial -> new TrialView(trial.migration(),
                trial.time().toMillis(), trial.locks().stream().map(RehearsalView::lock).toList(),
                trial.problem().map(problem -> problem.message(language)))).toList();
        return new RehearsalView(rehearsal.succeeded(), trials.stream().mapToLong(TrialView::milliseconds).sum(), trials);
    }

    private static LockView lock(Rehearsal.Lock lock) {
        return new LockView(lock.table(), lock.stops() == Rehearsal.Stops.WRITES ? "writes" : "reads-and-writes");
    }
}
