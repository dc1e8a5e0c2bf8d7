package org.nanwang.kernel.apps.reconcile;

import java.util.Map;
import java.util.Optional;
import org.nanwang.kernel.apps.installation.InstallationState;
import org.nanwang.kernel.apps.installation.Problem;
import org.nanwang.kernel.apps.installation.Retreat;
import org.nanwang.kernel.apps.installation.Rollout;
import org.nanwang.kernel.apps.installation.Step;
import org.nanwang.kernel.apps.installation.Target;
import org.nanwang.kernel.apps.instance.Instance;
import org.nanwang.kernel.apps.release.Standings;
import org.nanwang.kernel.apps.route.RouteTable;
import org.nanwang.sdk.app.InstallationId;
import org.nanwang.sdk.error.Refusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Stops what the catalogue has taken back, and goes back to the release before if that may run. Whoever recalls a release
 * has a reason for people not to reach it any more, so its address goes before the other release is up.
 */
final class Withdrawal {
    private static final Logger LOG = LoggerFactory.getLogger(Withdrawal.class);

    private final Standings standings;
    private final Retreat retreat;
    private final RouteTable routes;

    Withdrawal(Standings standings, Retreat retreat, RouteTable routes) {
        this.standings = standings;
        this.retreat = retreat;
        this.routes = routes;
    }

    /** Tells why what serves, or served before the node went down, may not any more. */
    Optional<Refusal> reason(InstallationState state) {
        return state.observed().flatMap(Rollout::target).map(Target::offer).flatMap(standings::objection);
    }

    InstallationState run(InstallationState state, Refusal reason, Map<InstallationId, Instance> live)
            throws InterruptedException {
        InstallationId id = state.id();
        Problem problem = Problem.of(Step.VERIFY, reason);
        Optional<Instance> serving = Optional.ofNullable(live.get(id));
        LOG.warn("installation '{}' is stopped: {}", id, reason.getMessage());
        routes.remove(id);
        InstallationState after = retreat.from(
                state, problem, offer -> standings.objection(offer).isEmpty());
        if (serving.isPresent()) {
            live.remove(id);
            serving.get().retire();
        }
        return after;
    }
}
