package org.nanwang.kernel.apps.reconcile;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.nanwang.kernel.apps.installation.Attempt;
import org.nanwang.kernel.apps.installation.DataFate;
import org.nanwang.kernel.apps.installation.DesiredState;
import org.nanwang.kernel.apps.installation.InstallationState;
import org.nanwang.kernel.apps.installation.ObservedState;
import org.nanwang.kernel.apps.installation.Problem;
import org.nanwang.kernel.apps.installation.Progress;
import org.nanwang.kernel.apps.installation.Rollout;
import org.nanwang.kernel.apps.installation.RolloutKind;
import org.nanwang.kernel.apps.installation.RolloutState;
import org.nanwang.kernel.apps.installation.Step;
import org.nanwang.kernel.apps.instance.Instance;
import org.nanwang.kernel.apps.route.RouteTable;
import org.nanwang.kernel.storage.Outage;
import org.nanwang.kernel.storage.StorageException;
import org.nanwang.sdk.app.InstallationId;
import org.nanwang.sdk.error.Refusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings what is observed to what is desired, for one installation at a time. People are served first: what served
 * before the node went down comes up again before anything new is tried.
 */
final class Convergence {
    private static final Logger LOG = LoggerFactory.getLogger(Convergence.class);

    private static final int MOST_ATTEMPTS = 5;

    private final Progress progress;
    private final Launch launch;
    private final RouteTable routes;
    private final Removal removal;
    private final Withdrawal withdrawal;
    private final Workshop workshop;
    private final Map<InstallationId, Instance> live = new ConcurrentHashMap<>();

    Convergence(Progress progress, Launch launch, RouteTable routes, Withdrawal withdrawal, Workshop workshop) {
        this.progress = progress;
        this.launch = launch;
        this.routes = routes;
        this.removal = new Removal(progress, routes, workshop);
        this.withdrawal = withdrawal;
        this.workshop = workshop;
    }

    /** Converges; tells whether what should serve does, as far as it ever has. */
    boolean run(InstallationId id) throws InterruptedException {
        Optional<InstallationState> found = progress.find(id);
        if (found.isEmpty()) {
            return true;
        }
        InstallationState state = found.get();
        if (state.desiredState() == DesiredState.REMOVED) {
            remove(state);
            return true;
        }
        Optional<Refusal> reason = withdrawal.reason(state);
        if (reason.isPresent()) {
            return retreat(withdrawal.run(state, reason.get(), live));
        }
        boolean restored = restore(state);
        if (state.inProgress()) {
            rollOut(state);
        }
        return restored || live.containsKey(id);
    }

    /** What served may not any more: what is under way may take its place, or else the release before. */
    private boolean retreat(InstallationState state) throws InterruptedException {
        if (!state.inProgress()) {
            return true;
        }
        rollOut(state);
        return live.containsKey(state.id()) || state.desired().kind() == RolloutKind.ROLLBACK || run(state.id());
    }

    List<Instance> live() {
        return new ArrayList<>(live.values());
    }

    Optional<Instance> live(InstallationId id) {
        return Optional.ofNullable(live.get(id));
    }

    private boolean restore(InstallationState state) throws InterruptedException {
        if (state.observed().isEmpty() || live.containsKey(state.id())) {
            return true;
        }
        Rollout observed = state.observed().get();
        Steps steps = new Steps(state.id(), Optional.empty(), StepObserver.NONE);
        try {
            Instance instance = launch.run(state.id(), observed.target().orElseThrow(), steps);
            switchTo(instance, observed);
            LOG.info("installation '{}' serves {} again", state.id(), instance.installation().version());
            return true;
        } catch (RuntimeException | LinkageError e) {
            requireGoingOn();
            Problem problem = steps.problem(e);
            LOG.error("installation '{}' does not come up again: {}", state.id(), problem.detail().en(), trace(e));
            progress.fails(state.id(), problem);
            return false;
        }
    }

    private void rollOut(InstallationState state) throws InterruptedException {
        Rollout rollout = state.desired();
        if (state.observed().filter(observed -> observed.id() == rollout.id()).isPresent()) {
            progress.succeeded(rollout); // the node went down after the switch
            return;
        }
        boolean serving = live.containsKey(state.id());
        Attempt attempt = progress.begin(state, serving ? ObservedState.SERVING : ObservedState.INSTALLING);
        Steps steps = new Steps(state.id(), Optional.of(attempt), workshop.observer());
        RolloutMetrics.Watch watch = workshop.metrics().begin(rollout.kind());
        try {
            rollOut(rollout, steps);
            attempt.succeeded();
            watch.stop(RolloutState.SUCCEEDED);
            LOG.info("installation '{}' serves {}", state.id(), rollout.to().orElseThrow());
        } catch (RuntimeException | LinkageError e) {
            requireGoingOn();
            requireDatabase(attempt, e);
            Problem problem = steps.problem(e);
            LOG.warn("installation '{}': rollout {} failed: {}", state.id(), rollout.id(), problem.detail().en(), trace(e));
            attempt.failed(problem);
            watch.stop(RolloutState.FAILED);
            if (!live.containsKey(state.id())) {
                progress.fails(state.id(), problem);
            }
        }
    }

    private void rollOut(Rollout rollout, Steps steps) throws InterruptedException {
        InstallationId id = rollout.installation();
        Instance next = launch.run(rollout, steps);
        Optional<Instance> former = Optional.ofNullable(live.get(id));
        try {
            steps.run(Step.SWITCH, () -> switchTo(next, rollout));
        } catch (Throwable e) {
            if (live.get(id) != next) {
                next.discard();
            }
            throw e;
        }
        drain(former, steps);
    }

    private void drain(Optional<Instance> former, Steps steps) throws InterruptedException {
        try {
            steps.run(Step.DRAIN, () -> retire(former));
        } catch (StorageException e) {
            retire(former); // it cannot be recorded, but what is replaced must not stay
            throw e;
        }
    }

    private static void retire(Optional<Instance> former) throws InterruptedException {
        if (former.isPresent()) {
            former.get().retire();
        }
    }

    /** A refusal has said everything itself; of what is behind it the place matters. */
    private static Throwable trace(Throwable e) {
        return e instanceof Refusal ? e.getCause() : e;
    }

    /** A failure while the node is being closed is none: the work is repeated at the next start. */
    private static void requireGoingOn() throws InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
    }

    /** A database that went away is no fault of the release: the rollout is tried again soon, if not for ever. */
    private static void requireDatabase(Attempt attempt, Throwable e) {
        if (Outage.isBehind(e) && attempt.number() < MOST_ATTEMPTS) {
            throw new DatabaseAwayException(e);
        }
    }

    /** First the record, which can fail, then the route, which cannot: a failure leaves what serves as it is. */
    private void switchTo(Instance instance, Rollout rollout) {
        InstallationId id = rollout.installation();
        routes.requireFree(id, instance.basePath());
        workshop.serving().serves(instance);
        progress.serves(id, rollout.id(), instance.descriptor().mount());
        routes.put(instance.served());
        live.put(id, instance);
    }

    private void remove(InstallationState state) throws InterruptedException {
        if (!state.inProgress()) {
            return;
        }
        Attempt attempt = progress.begin(state, ObservedState.REMOVING);
        Steps steps = new Steps(state.id(), Optional.of(attempt), workshop.observer());
        RolloutMetrics.Watch watch = workshop.metrics().begin(RolloutKind.UNINSTALL);
        try {
            removal.run(state, Optional.ofNullable(live.get(state.id())), steps);
            live.remove(state.id());
            progress.removed(state.id());
            attempt.succeeded();
            watch.stop(RolloutState.SUCCEEDED);
            LOG.info("installation '{}' is removed, its data {}", state.id(),
                    state.data() == DataFate.DROP ? "dropped" : "kept");
        } catch (RuntimeException | LinkageError e) {
            requireGoingOn();
            requireDatabase(attempt, e);
            Problem problem = steps.problem(e);
            LOG.warn("installation '{}' is not removed: {}", state.id(), problem.detail().en(), trace(e));
            attempt.failed(problem);
            watch.stop(RolloutState.FAILED);
            progress.fails(state.id(), problem);
        }
    }
}
