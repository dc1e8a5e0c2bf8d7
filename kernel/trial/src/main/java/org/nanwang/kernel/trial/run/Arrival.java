package org.nanwang.kernel.trial.run;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/**
 * What became of a change.
 *
 * @param steps how long each step of the rollout took
 * @param failure why it did not come about
 */
public record Arrival(Map<String, Duration> steps, Optional<Failure> failure) {

    /** Copies the map. */
    public Arrival {
        steps = Map.copyOf(steps);
    }

    /**
     * Why a change did not come about.
     *
     * @param step of the rollout
     * @param code stable
     * @param chinese the text in Chinese
     * @param english the text in English
     */
    public record Failure(String step, String code, String chinese, String english) {
    }

    boolean arrived() {
        return failure.isEmpty();
    }

    boolean failedAt(String step) {
        return failure.filter(reason -> reason.step().equals(step)).isPresent();
    }

    Duration took(String step) {
        return steps.getOrDefault(step, Duration.ZERO);
    }

    Duration took() {
        return steps.values().stream().reduce(Duration.ZERO, Duration::plus);
    }
}
