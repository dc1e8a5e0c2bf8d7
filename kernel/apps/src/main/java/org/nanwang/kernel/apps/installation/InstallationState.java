package org.nanwang.kernel.apps.installation;

import java.util.Optional;
import org.nanwang.sdk.app.AppId;
import org.nanwang.sdk.app.InstallationId;

/**
 * Desired and observed state of an installation.
 *
 * @param id its name
 * @param app which app
 * @param desiredState what was asked for
 * @param desired the rollout that leads there
 * @param observedState what was reached
 * @param observed the rollout whose release serves, or served when the node went down
 * @param data what becomes, or became, of its data
 * @param problem why nothing serves
 * @param pin the county's word that it stays at its release
 */
public record InstallationState(
        InstallationId id, AppId app, DesiredState desiredState, Rollout desired, ObservedState observedState,
        Optional<Rollout> observed, DataFate data, Optional<Problem> problem, Optional<Pin> pin) {
    /** Tells whether the rollout that leads to the desired state has not ended yet. */
    public boolean inProgress() {
        return desired.state() == RolloutState.RUNNING;
    }

    boolean gone() {
        return observedState == ObservedState.REMOVED && data == DataFate.DROP;
    }
}
