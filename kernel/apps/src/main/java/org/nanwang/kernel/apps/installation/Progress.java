package org.nanwang.kernel.apps.installation;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.nanwang.kernel.storage.Sql;
import org.nanwang.sdk.app.InstallationId;

/** What the reconciler reads and writes: observed state, attempts and their steps. */
public final class Progress {
    private final Sql sql;
    private final Clock clock;

    /** Works in the kernel's schema. */
    public Progress(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** Begins the node's life: lists every installation that is not removed. */
    public List<InstallationId> restart() {
        return sql.transaction(tx -> {
            InstallationTable.restart(tx);
            return InstallationTable.ids(tx);
        });
    }

    /** Lists every installation that is not removed. */
    public List<InstallationId> installations() {
        return InstallationTable.ids(sql);
    }

    /** Finds an installation. */
    public Optional<InstallationState> find(InstallationId id) {
        return InstallationTable.find(sql, id);
    }

    /** Lists the digests of all releases that may still be started. */
    public Set<String> releasesInUse() {
        return ReleaseTable.inUse(sql);
    }

    /** Lists the installations at a fixed address. */
    public List<InstallationId> mountedAt(String mount) {
        return InstallationTable.mountedAt(sql, mount);
    }

    /** Begins an attempt of a rollout. */
    public Attempt begin(InstallationState state, ObservedState meanwhile) {
        return sql.transaction(tx -> {
            if (state.observedState() != meanwhile) {
                InstallationTable.observe(tx, state.id(), meanwhile, Optional.empty());
            }
            long rollout = state.desired().id();
            return new Attempt(sql, clock, rollout, RolloutTable.begin(tx, rollout));
        });
    }

    /** Records that an instance of a rollout's release serves. */
    public void serves(InstallationId id, long rollout, Optional<String> mount) {
        InstallationTable.serves(sql, id, rollout, mount);
    }

    /** Records that the address is taken away. */
    public void servesNoMore(InstallationId id) {
        InstallationTable.servesNoMore(sql, id);
    }

    /** Records that an installation serves nothing, and why. */
    public void fails(InstallationId id, Problem problem) {
        InstallationTable.observe(sql, id, ObservedState.FAILED, Optional.of(problem));
    }

    /** Records that an uninstall has come to its end. */
    public void removed(InstallationId id) {
        InstallationTable.observe(sql, id, ObservedState.REMOVED, Optional.empty());
    }

    /** Ends a rollout whose release was found serving: the node went down after the switch. */
    public void succeeded(Rollout rollout) {
        new Attempt(sql, clock, rollout.id(), rollout.attempt()).succeeded();
    }
}
