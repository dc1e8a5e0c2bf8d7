package org.nanwang.sdk.trial;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A step of a trial.
 *
 * @param name stable, lower-case with hyphens: {@code install}, {@code upgrade}; never null
 * @param outcome what came of it; never null
 * @param duration how long it took; never null
 * @param notes what was seen; where the step was left out, why; never null
 * @param numbers what was counted, by stable names such as {@code requests}; the reference of bundle rules explains them;
 *        never null
 * @since 1.0
 */
public record TrialStep(String name, Outcome outcome, Duration duration, List<TrialNote> notes,
        Map<String, Long> numbers) {

    /** What came of a step. */
    public enum Outcome {
        /** It was gone through; what was seen stands in the notes. */
        DONE,
        /** It was left out, for the reason in the notes. */
        SKIPPED
    }

    /** Refuses null and copies the collections. */
    public TrialStep {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(outcome, "outcome");
        Objects.requireNonNull(duration, "duration");
        notes = List.copyOf(notes);
        numbers = Map.copyOf(numbers);
    }
}
