package org.nanwang.kernel.apps.installation;

import java.time.Instant;
import java.util.Optional;
import org.nanwang.sdk.app.InstallationId;
import org.nanwang.sdk.app.ReleaseVersion;

/**
 * A change that was asked for.
 *
 * @param id its number on this node
 * @param installation of what
 * @param kind why
 * @param target what is to serve; empty for an uninstall
 * @param from the version that served when it was asked for
 * @param base the rollout a rollback from here returns to
 * @param state how far it is
 * @param attempt how often it was begun
 * @param requestedBy who asked
 * @param startedAt when that was
 * @param endedAt when it ended
 */
public record Rollout(
        long id, InstallationId installation, RolloutKind kind, Optional<Target> target,
        Optional<ReleaseVersion> from, Optional<Long> base, RolloutState state, int attempt, String requestedBy,
        Instant startedAt, Optional<Instant> endedAt) {
    /** Gives the version it leads to; empty for an uninstall. */
    public Optional<ReleaseVersion> to() {
        return target.map(release -> release.offer().version());
    }
}
