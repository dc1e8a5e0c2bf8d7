package org.nanwang.kernel.trial.report;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.nanwang.sdk.trial.TrialStep;

/**
 * How far a trial has come.
 *
 * @param steps those that are over
 * @param running the one it was at
 * @param numbers there once all is done
 */
public record Progress(List<TrialStep> steps, Optional<String> running, Optional<Map<String, Long>> numbers) {

    /** Copies the list. */
    public Progress {
        steps = List.copyOf(steps);
    }
}
