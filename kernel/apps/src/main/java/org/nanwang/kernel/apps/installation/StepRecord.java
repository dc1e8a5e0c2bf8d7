package org.nanwang.kernel.apps.installation;

import java.time.Instant;
import java.util.Optional;

/**
 * A step that was begun.
 *
 * @param rollout of which rollout
 * @param name which step
 * @param state how far it is
 * @param startedAt when it began
 * @param endedAt when it ended
 * @param problem why it failed
 */
public record StepRecord(
        long rollout, String name, StepState state, Instant startedAt, Optional<Instant> endedAt,
        Optional<Problem> problem) {
}
