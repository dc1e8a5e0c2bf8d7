package org.nanwang.kernel.apps.installation;

import java.util.Optional;
import java.util.function.Predicate;
import org.nanwang.kernel.apps.release.Offer;
import org.nanwang.kernel.storage.Sql;
import org.nanwang.sdk.app.InstallationId;

/** Records that what served may serve no more, and asks for the newest release before it that may. */
public final class Retreat {
    private static final String WHO = "catalogue";

    private final Sql sql;
    private final Ledger ledger;

    /** Works in the kernel's schema. */
    public Retreat(Sql sql, Ledger ledger) {
        this.sql = sql;
        this.ledger = ledger;
    }

    /** Gives the installation's state after that. A rollout under way is left to its end. */
    public InstallationState from(InstallationState seen, Problem problem, Predicate<Offer> allowed) {
        sql.transaction(tx -> {
            InstallationState state = InstallationTable.lock(tx, seen.id()).orElse(seen);
            Optional<Rollout> back = state.inProgress() || gaveUp(state) ? Optional.empty() : former(tx, state, allowed);
            if (back.isEmpty() && state.problem().filter(problem::equals).isPresent()) {
                return state; // recorded before
            }
            InstallationTable.observe(tx, state.id(), ObservedState.FAILED, Optional.of(problem));
            back.ifPresent(rollout -> rollBack(tx, state, rollout));
            ledger.audit(tx, WHO, "withdraw", state.id(), state.observed().flatMap(Rollout::target),
                    back.flatMap(Rollout::target));
            return state;
        });
        return InstallationTable.find(sql, seen.id()).orElse(seen);
    }

    /** A way back that failed once is not taken again and again; people decide then. */
    private static boolean gaveUp(InstallationState state) {
        return state.desired().kind() == RolloutKind.ROLLBACK && state.desired().state() == RolloutState.FAILED;
    }

    private static Optional<Rollout> former(Sql tx, InstallationState state, Predicate<Offer> allowed) {
        Optional<Rollout> former = state.observed();
        do {
            former = former.flatMap(Rollout::base).flatMap(base -> RolloutTable.find(tx, base));
        } while (former.flatMap(Rollout::target).map(Target::offer).filter(allowed.negate()).isPresent());
        return former;
    }

    private void rollBack(Sql tx, InstallationState state, Rollout back) {
        InstallationId id = state.id();
        long rollout = ledger.rollout(tx, new NewRollout(id, RolloutKind.ROLLBACK, back.target().orElseThrow(),
                state.observed().flatMap(Rollout::to), back.base(), WHO));
        InstallationTable.desire(tx, id, rollout);
    }
}
