package org.nanwang.kernel.apps.upgrade;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.nanwang.kernel.apps.error.AppsError;
import org.nanwang.kernel.apps.installation.Catalogue;
import org.nanwang.kernel.apps.installation.Fitness;
import org.nanwang.kernel.apps.installation.InstallationState;
import org.nanwang.kernel.apps.installation.Installations;
import org.nanwang.kernel.apps.installation.ReadyRelease;
import org.nanwang.kernel.apps.installation.SecretValues;
import org.nanwang.kernel.apps.installation.Target;
import org.nanwang.kernel.observe.AuditEntry;
import org.nanwang.kernel.storage.Migration;
import org.nanwang.kernel.storage.Rehearsal;
import org.nanwang.kernel.storage.Storage;
import org.nanwang.sdk.app.InstallationId;
import org.nanwang.sdk.app.ReleaseVersion;
import org.nanwang.sdk.error.Refusal;
import org.nanwang.sdk.pack.content.BundleMigrations;
import org.nanwang.sdk.pack.migration.Destructions;
import org.nanwang.sdk.people.Caller;

/** Tells a county what another release would bring. It changes nothing. */
public final class Upgrades {
    private final Installations installations;
    private final Catalogue catalogue;
    private final SecretValues secrets;
    private final Storage storage;
    private final Consumer<AuditEntry> trail;

    /** Looks at what these installations could become. */
    public Upgrades(Installations installations, Catalogue catalogue, SecretValues secrets, Storage storage,
            Consumer<AuditEntry> trail) {
        this.installations = installations;
        this.catalogue = catalogue;
        this.secrets = secrets;
        this.storage = storage;
        this.trail = trail;
    }

    /** Compares a release with what is desired now. */
    public Preview preview(Caller caller, InstallationId id, ReleaseVersion version) {
        caller.require("installation:read:" + id.region());
        InstallationState state = installations.require(id);
        Target now = desired(state);
        ReadyRelease next = catalogue.ready(state.app(), version);
        Set<String> before = catalogue.peek(now.offer()).map(known -> new Fitness(known).declared())
                .orElse(now.permissions());
        Fitness fitness = new Fitness(next.release().descriptor());
        return new Preview(now.offer().version(), version, Preview.asked(next.release(), before, now.permissions()),
                Preview.dropped(next.release().descriptor(), before), next.release().descriptor().configuration(),
                fitness.problems(secrets.opened(id, now.configuration())),
                Destructions.in(BundleMigrations.read(next.jar()), storage.space(id).applied()));
    }

    /**
     * Runs a release's migrations on the installation's real data and takes them back.
     *
     * @param limit after which it is given up
     */
    public Rehearsal rehearse(Caller caller, InstallationId id, ReleaseVersion version, Duration limit) {
        caller.require("installation:upgrade:" + id.region());
        InstallationState state = installations.require(id);
        desired(state);
        ReadyRelease next = catalogue.ready(state.app(), version);
        List<Migration> migrations = BundleMigrations.read(next.jar()).stream()
                .map(migration -> new Migration(migration.name(), migration.sql())).toList();
        Rehearsal rehearsal = storage.space(id).rehearse(migrations, limit);
        trail.accept(new AuditEntry(caller.name(), "installation:rehearse", id.toString(), Optional.of(id.region()),
                Map.of(), told(version, rehearsal)));
        return rehearsal;
    }

    private static Map<String, String> told(ReleaseVersion version, Rehearsal rehearsal) {
        return Map.of("version", version.toString(), "outcome", rehearsal.succeeded() ? "succeeded" : "failed",
                "migrations", rehearsal.trials().stream().map(Rehearsal.Trial::migration).collect(Collectors.joining(", ")));
    }

    private static Target desired(InstallationState state) {
        return state.desired().target().orElseThrow(() -> new Refusal(AppsError.NOT_INSTALLED, state.id()));
    }
}
