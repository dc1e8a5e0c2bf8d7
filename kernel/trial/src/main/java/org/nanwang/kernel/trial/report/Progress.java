package org.nanwang.kernel.trial.report;

import java.util.List;
import java.util.Optional;
import org.nanwang.sdk.trial.TrialStep;

/**
 * How far a trial has come.
 *
 * @param steps those that are over
 * @param running the one it was at
 * @param done whether that was all
 */
public record Progress(List<TrialStep> steps, Optional<String> running, boolean done) {

    /** Copies the list. */
    public Progress {
        steps = List.copyOf(steps);
    }
}
