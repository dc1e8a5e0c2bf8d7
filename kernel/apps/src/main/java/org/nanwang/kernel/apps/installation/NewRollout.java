package org.nanwang.kernel.apps.installation;

import java.util.Optional;
import org.nanwang.sdk.app.InstallationId;
import org.nanwang.sdk.app.ReleaseVersion;

/** A rollout to be recorded; an uninstall has no target. */
record NewRollout(
        InstallationId installation, RolloutKind kind, Optional<Target> target, Optional<ReleaseVersion> from,
        Optional<Long> base, String requestedBy) {
    NewRollout(InstallationId installation, RolloutKind kind, Target target, Optional<ReleaseVersion> from,
            Optional<Long> base, String requestedBy) {
        this(installation, kind, Optional.of(target), from, base, requestedBy);
    }

    static NewRollout uninstall(InstallationId installation, Optional<ReleaseVersion> from, String requestedBy) {
        return new NewRollout(installation, RolloutKind.UNINSTALL, Optional.empty(), from, Optional.empty(),
                requestedBy);
    }
}
