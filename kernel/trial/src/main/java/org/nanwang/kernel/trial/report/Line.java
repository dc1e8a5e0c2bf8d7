package org.nanwang.kernel.trial.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.nanwang.sdk.trial.TrialNote;
import org.nanwang.sdk.trial.TrialStep;

/**
 * A line of a report; one of its parts is there, all others are null.
 *
 * @param began a step that is gone through now
 * @param step a step that is over
 * @param end the last word
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Line(String began, Step step, String end) {

    private static final long NANOS = 1_000;

    static Line began(String step) {
        return new Line(step, null, null);
    }

    static Line step(TrialStep step) {
        return new Line(null, new Step(step.name(), step.outcome(), step.duration().toNanos() / NANOS,
                step.notes(), step.numbers()), null);
    }

    static Line last() {
        return new Line(null, null, "done");
    }

    record Step(String name, TrialStep.Outcome outcome, long micros, List<TrialNote> notes,
            Map<String, Long> numbers) {

        TrialStep read() {
            return new TrialStep(name, outcome, Duration.ofNanos(micros * NANOS), notes, numbers);
        }
    }
}
