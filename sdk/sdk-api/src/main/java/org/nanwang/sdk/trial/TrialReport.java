package org.nanwang.sdk.trial;

import java.util.List;

/**
 * What was seen of a release.
 *
 * @param steps in their order; never null
 * @since 1.0
 */
public record TrialReport(List<TrialStep> steps) {

    /** Copies the list. */
    public TrialReport {
        steps = List.copyOf(steps);
    }
}
