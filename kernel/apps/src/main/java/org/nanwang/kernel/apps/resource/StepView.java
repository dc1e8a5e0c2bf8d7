package org.nanwang.kernel.apps.resource;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.nanwang.kernel.apps.installation.StepRecord;
import org.nanwang.kernel.apps.installation.Word;

/**
 * A step of a rollout.
 *
 * @param name which
 * @param state running, done or failed
 * @param startedAt when it began
 * @param endedAt when it ended
 * @param problem why it failed
 */
public record StepView(
        String name, String state, Instant startedAt, Optional<Instant> endedAt, Optional<ProblemView> problem) {
    static StepView of(StepRecord step, Locale language) {
        return new StepView(step.name(), Word.of(step.state()), step.startedAt(), step.endedAt(),
                step.problem().map(problem -> ProblemView.of(problem, language)));
    }
}
