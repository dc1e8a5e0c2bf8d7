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
 * @param numbers all of them
 * @param end how it ended
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Line(String began, Step step, Map<String, Long> numbers, String end) {

    static Line began(String step) {
        return new Line(step, null, null, null);
    }

    static Line step(TrialStep step) {
        return new Line(null, new Step(step.name(), step.outcome(), step.duration().toMillis(), step.notes()), null, null);
    }

    static Line end(Map<String, Long> numbers) {
        return new Line(null, null, numbers, "done");
    }

    record Step(String name, TrialStep.Outcome outcome, long millis, List<TrialNote> notes) {

        TrialStep read() {
            return new TrialStep(name, outcome, Duration.ofMillis(millis), notes);
        }
    }
}
