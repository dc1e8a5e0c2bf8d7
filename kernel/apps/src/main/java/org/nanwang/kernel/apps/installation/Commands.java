package org.nanwang.kernel.apps.installation;

import java.util.Optional;
import org.nanwang.kernel.apps.error.AppsError;
import org.nanwang.kernel.storage.Sql;
import org.nanwang.sdk.app.InstallationId;
import org.nanwang.sdk.app.ReleaseVersion;
import org.nanwang.sdk.error.Refusal;
import org.nanwang.sdk.people.Caller;

/** What commands write, each in one transaction that holds the installation's row. Each tells whether to wake. */
final class Commands {
    private final Ledger ledger;

    Commands(Ledger ledger) {
        this.ledger = ledger;
    }

    boolean install(Sql tx, Caller caller, InstallationId id, Target target) {
        Optional<InstallationState> former = InstallationTable.register(tx, id, target.offer().app());
        if (former.isPresent() && isServed(former.get(), target)) {
            return false;
        }
        ReleaseTable.put(tx, target.offer());
        long rollout = ledger.rollout(tx, new NewRollout(id, RolloutKind.INSTALL, target, Optional.empty(),
                Optional.empty(), caller.name()));
        InstallationTable.desireServing(tx, id, target.offer().app(), rollout);
        ledger.audit(tx, caller, "install", id, Optional.empty(), Optional.of(target));
        return true;
    }

    boolean change(Sql tx, Caller caller, InstallationState seen, Target target) {
        InstallationState state = lockIdle(tx, seen.id());
        Target before = requireDesired(state);
        if (state.desired().id() != seen.desired().id()) {
            throw new Refusal(AppsError.ROLLOUT_IN_PROGRESS, seen.id(), state.desired().id());
        }
        if (!before.offer().version().equals(target.offer().version())) {
            requireUnpinned(state);
        }
        if (before.sameAs(target) && state.desired().state() == RolloutState.SUCCEEDED) {
            return false;
        }
        ReleaseTable.put(tx, target.offer());
        rollOut(tx, caller, state, target);
        ledger.audit(tx, caller, "upgrade", state.id(), Optional.of(before), Optional.of(target));
        return true;
    }

    /** Pins, or without a reason unpins; there is nothing to be brought about. */
    boolean pin(Sql tx, Caller caller, InstallationId id, Optional<String> reason) {
        InstallationState state = InstallationTable.lock(tx, id)
                .orElseThrow(() -> new Refusal(AppsError.INSTALLATION_UNKNOWN, id));
        requireDesired(state);
        if (!state.pin().map(Pin::reason).equals(reason)) {
            InstallationTable.pin(tx, id, ledger.pin(tx, caller, id, state.pin(), reason));
        }
        return false;
    }

    boolean rollback(Sql tx, Caller caller, InstallationId id) {
        InstallationState state = lockIdle(tx, id);
        Target before = requireDesired(state);
        Rollout observed = state.observed()
                .orElseThrow(() -> new Refusal(AppsError.NOTHING_TO_ROLL_BACK, id));
        Rollout back = observed;
        if (observed.id() == state.desired().id()) {
            requireUnpinned(state);
            back = observed.base().flatMap(base -> RolloutTable.find(tx, base))
                    .orElseThrow(() -> new Refusal(AppsError.NOTHING_TO_ROLL_BACK, id));
            long rollout = ledger.rollout(tx, new NewRollout(id, RolloutKind.ROLLBACK, back.target().orElseThrow(),
                    observed.to(), back.base(), caller.name()));
            InstallationTable.desire(tx, id, rollout);
        } else {
            InstallationTable.desire(tx, id, observed.id()); // the failed change is given up; what serves is wanted
        }
        ledger.audit(tx, caller, "rollback", id, Optional.of(before), back.target());
        return true;
    }

    boolean retry(Sql tx, Caller caller, InstallationId id) {
        InstallationState state = lockIdle(tx, id);
        boolean failedRollout = state.desired().state() == RolloutState.FAILED;
        if (!failedRollout && state.observedState() != ObservedState.FAILED) {
            throw new Refusal(AppsError.NOTHING_TO_RETRY, id);
        }
        if (failedRollout) {
            RolloutTable.runAgain(tx, state.desired().id());
        }
        ledger.audit(tx, caller, "retry", id, state.desired().target(), state.desired().target());
        return true;
    }

    boolean uninstall(Sql tx, Caller caller, InstallationId id, DataFate data) {
        InstallationState state = lockIdle(tx, id);
        boolean removed = state.observedState() == ObservedState.REMOVED;
        if (removed && (state.data() == data || state.data() == DataFate.DROP)) {
            return false;
        }
        Optional<Target> before = state.observed().or(() -> Optional.of(state.desired())).flatMap(Rollout::target);
        Optional<ReleaseVersion> from = state.observed().flatMap(Rollout::to);
        long rollout = ledger.rollout(tx, NewRollout.uninstall(id, from, caller.name()));
        InstallationTable.desireRemoved(tx, id, rollout, data);
        ledger.audit(tx, caller, "uninstall", id, before, Optional.empty());
        return true;
    }

    /** Tells whether the very same is desired already; refuses if anything else stands at the address. */
    private static boolean isServed(InstallationState state, Target target) {
        boolean sameApp = state.app().equals(target.offer().app());
        if (!sameApp && !state.gone()) {
            throw new Refusal(AppsError.ADDRESS_TAKEN, state.id(), state.app());
        }
        Optional<Target> desired = state.desired().target();
        if (desired.isPresent() && desired.get().sameAs(target) && state.desired().state() != RolloutState.FAILED) {
            return true;
        }
        requireIdle(state);
        if (state.desiredState() == DesiredState.SERVING && state.observed().isPresent()) {
            throw new Refusal(AppsError.ALREADY_INSTALLED, state.app(), state.id(),
                    state.desired().to().map(ReleaseVersion::toString).orElse(""));
        }
        return false;
    }

    private void rollOut(Sql tx, Caller caller, InstallationState state, Target target) {
        Optional<Rollout> observed = state.observed();
        boolean sameRelease = observed.flatMap(Rollout::target)
                .filter(serving -> serving.offer().sha256().equals(target.offer().sha256())).isPresent();
        RolloutKind kind = sameRelease ? RolloutKind.RECONFIGURE : RolloutKind.UPGRADE;
        // a rollback leads to another release, so reconfiguring hands on what it would lead to
        Optional<Long> base = sameRelease ? observed.flatMap(Rollout::base) : observed.map(Rollout::id);
        long rollout = ledger.rollout(tx, new NewRollout(state.id(), kind, target, observed.flatMap(Rollout::to),
                base, caller.name()));
        InstallationTable.desire(tx, state.id(), rollout);
    }

    private static InstallationState lockIdle(Sql tx, InstallationId id) {
        InstallationState state = InstallationTable.lock(tx, id)
                .orElseThrow(() -> new Refusal(AppsError.INSTALLATION_UNKNOWN, id));
        requireIdle(state);
        return state;
    }

    private static void requireIdle(InstallationState state) {
        if (state.inProgress()) {
            throw new Refusal(AppsError.ROLLOUT_IN_PROGRESS, state.id(), state.desired().id());
        }
    }

    private static void requireUnpinned(InstallationState state) {
        state.pin().ifPresent(pin -> {
            throw new Refusal(AppsError.INSTALLATION_PINNED, state.id(), pin.by(), pin.reason());
        });
    }

    private static Target requireDesired(InstallationState state) {
        return state.desired().target().orElseThrow(() -> new Refusal(AppsError.NOT_INSTALLED, state.id()));
    }
}
