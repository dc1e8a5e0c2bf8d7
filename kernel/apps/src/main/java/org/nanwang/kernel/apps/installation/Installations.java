package org.nanwang.kernel.apps.installation;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.nanwang.kernel.apps.error.AppsError;
import org.nanwang.kernel.apps.release.Offer;
import org.nanwang.kernel.regions.Regions;
import org.nanwang.kernel.storage.Sql;
import org.nanwang.sdk.app.AppId;
import org.nanwang.sdk.app.InstallationId;
import org.nanwang.sdk.error.Refusal;
import org.nanwang.sdk.pack.AppDescriptor;
import org.nanwang.sdk.people.Caller;

/** Takes commands. A command only records what is desired; the reconciler brings it about. */
public final class Installations {
    private final Sql sql;
    private final Regions regions;
    private final Catalogue catalogue;
    private final Commands commands;
    private final SecretValues secrets;
    private final Wakeup wakeup;

    /** Records into the kernel's schema and wakes the reconciler. */
    public Installations(
            Sql sql, Regions regions, Catalogue catalogue, Ledger ledger, SecretValues secrets, Wakeup wakeup) {
        this.sql = sql;
        this.regions = regions;
        this.catalogue = catalogue;
        this.commands = new Commands(ledger);
        this.secrets = secrets;
        this.wakeup = wakeup;
    }

    /** Asks for an app in a region; asking twice for the same changes nothing. */
    public InstallationId install(Caller caller, InstallOrder order) {
        caller.require("installation:install:" + order.region());
        regions.require(order.region());
        Offer offer = catalogue.require(order.app(), order.version());
        Optional<AppDescriptor> descriptor = catalogue.peek(offer);
        String address = descriptor.map(AppDescriptor::address).orElse(order.app().lastWord());
        InstallationId id = new InstallationId(order.region(), address);
        SecretValues.requireOpen(order.configuration());
        Map<String, Object> former = InstallationTable.find(sql, id).flatMap(state -> state.desired().target())
                .map(Target::configuration).orElse(Map.of());
        Target target = target(id, new Proposal(
                offer, descriptor, order.configuration(), order.permissions(), Optional.empty()), former);
        return run(id, tx -> commands.install(tx, caller, id, target));
    }

    /** Asks for another release, configuration or grant. */
    public InstallationId change(Caller caller, InstallationId id, ChangeOrder order) {
        caller.require("installation:upgrade:" + id.region());
        InstallationState seen = require(id);
        Target now = seen.desired().target().orElseThrow(() -> new Refusal(AppsError.NOT_INSTALLED, id));
        Offer offer = order.version().filter(version -> !version.equals(now.offer().version()))
                .map(version -> catalogue.require(seen.app(), version)).orElse(now.offer());
        order.configuration().ifPresent(SecretValues::requireOpen);
        Map<String, Object> values = order.configuration()
                .map(given -> secrets.completed(given, now.configuration())).orElse(now.configuration());
        Proposal proposal = new Proposal(offer, catalogue.peek(offer), secrets.opened(id, values),
                order.permissions(), Optional.of(now.permissions()));
        consent(id, proposal, now).require(proposal);
        Target target = target(id, proposal, now.configuration());
        return run(id, tx -> commands.change(tx, caller, seen, target));
    }

    /** Asks for the release that served before, with its configuration; after a failed change, for what serves now. */
    public InstallationId rollback(Caller caller, InstallationId id) {
        caller.require("installation:rollback:" + id.region());
        return run(id, tx -> commands.rollback(tx, caller, id));
    }

    /** Asks for a failed rollout to be tried again. */
    public InstallationId retry(Caller caller, InstallationId id) {
        caller.require("installation:upgrade:" + id.region());
        return run(id, tx -> commands.retry(tx, caller, id));
    }

    /** Keeps an installation at its release. */
    public InstallationId pin(Caller caller, InstallationId id, String reason) {
        caller.require("installation:upgrade:" + id.region());
        return run(id, tx -> commands.pin(tx, caller, id, Optional.of(reason)));
    }

    /** Lets an installation be upgraded again. */
    public InstallationId unpin(Caller caller, InstallationId id) {
        caller.require("installation:upgrade:" + id.region());
        return run(id, tx -> commands.pin(tx, caller, id, Optional.empty()));
    }

    /** Asks for an app to be gone. */
    public InstallationId uninstall(Caller caller, InstallationId id, DataFate data) {
        caller.require("installation:uninstall:" + id.region());
        return run(id, tx -> commands.uninstall(tx, caller, id, data));
    }

    /** Finds an installation or refuses. */
    public InstallationState require(InstallationId id) {
        return InstallationTable.find(sql, id)
                .orElseThrow(() -> new Refusal(AppsError.INSTALLATION_UNKNOWN, id));
    }

    /** Lists installations by name. */
    public List<InstallationState> list(InstallationFilter filter, int limit) {
        return InstallationTable.list(sql, filter, limit);
    }

    /** Lists the steps of the latest attempts of rollouts. */
    public List<StepRecord> steps(List<InstallationState> installations) {
        return StepTable.latest(sql, installations.stream().map(state -> state.desired().id()).toList());
    }

    private Consent consent(InstallationId id, Proposal proposal, Target now) {
        return new Consent(id, proposal.descriptor().map(Installations::declared).orElse(Set.of()),
                catalogue.peek(now.offer()).map(Installations::declared).orElse(now.permissions()));
    }

    private static Set<String> declared(AppDescriptor descriptor) {
        return new Fitness(descriptor).declared();
    }

    private Target target(InstallationId id, Proposal proposal, Map<String, Object> former) {
        Target fit = catalogue.target(proposal, regions.require(id.region()));
        SecretPlaces places = proposal.descriptor().map(known -> SecretPlaces.of(known.configuration()))
                .orElseGet(SecretPlaces::everything);
        return fit.with(secrets.sealed(id, fit.configuration(), places, former));
    }

    private InstallationId run(InstallationId id, Function<Sql, Boolean> command) {
        if (sql.transaction(command)) {
            wakeup.wake(id);
        }
        return id;
    }
}
