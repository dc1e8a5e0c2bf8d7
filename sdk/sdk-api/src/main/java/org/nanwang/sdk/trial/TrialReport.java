package org.nanwang.sdk.trial;

import java.util.List;
import java.util.Map;

/**
 * What was seen of a release.
 *
 * @param steps in their order; never null
 * @param numbers what was counted and measured, by stable names such as {@code requests} or {@code upgrade-millis}; the
 *        reference of bundle rules explains them; never null
 * @since 1.0
 */
public record TrialReport(List<TrialStep> steps, Map<String, Long> numbers) {

    /** Copies both. */
    public TrialReport {
        steps = List.copyOf(steps);
        numbers = Map.copyOf(numbers);
    }
}
