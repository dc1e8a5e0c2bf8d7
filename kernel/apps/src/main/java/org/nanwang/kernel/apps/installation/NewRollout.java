package org.nanwang.kernel.apps.installation;

import java.util.Optional;
import org.nanwang.sdk.app.InstallationId;
import org.nanwang.sdk.app.ReleaseVersion;

/** A rollout to be recorded; an uninstall names the target that it removes. */
record NewRollout(
        InstallationId installation, RolloutKind kind, Target target, Optional<ReleaseVersion> from,
        Optional<Long> base, String requestedBy) {
}
