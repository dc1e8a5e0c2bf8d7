package org.nanwang.kernel.apps.resource;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.nanwang.kernel.apps.installation.Rollout;
import org.nanwang.kernel.apps.installation.Word;
import org.nanwang.sdk.app.ReleaseVersion;

/**
 * The rollout that leads to the desired state.
 *
 * @param id its number on this node
 * @param kind install, upgrade, reconfigure, rollback or uninstall
 * @param from the version that served when it was asked for
 * @param to the version it leads to; absent for an uninstall
 * @param state running, succeeded or failed
 * @param attempt how often it was begun
 * @param startedAt when it was asked for
 * @param endedAt when it ended
 * @param steps of the latest attempt
 */
public record RolloutView(
        long id, String kind, Optional<ReleaseVersion> from, Optional<ReleaseVersion> to, String state, int attempt,
        Instant startedAt, Optional<Instant> endedAt, List<StepView> steps) {
    static RolloutView of(Rollout rollout, List<StepView> steps) {
        return new RolloutView(rollout.id(), Word.of(rollout.kind()), rollout.from(), rollout.to(),
                Word.of(rollout.state()), rollout.attempt(), rollout.startedAt(), rollout.endedAt(), steps);
    }
}
