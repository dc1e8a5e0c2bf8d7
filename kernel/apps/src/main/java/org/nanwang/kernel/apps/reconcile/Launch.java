package org.nanwang.kernel.apps.reconcile;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.nanwang.kernel.apps.error.AppsError;
import org.nanwang.kernel.apps.installation.Fitness;
import org.nanwang.kernel.apps.installation.Rollout;
import org.nanwang.kernel.apps.installation.SecretValues;
import org.nanwang.kernel.apps.installation.Step;
import org.nanwang.kernel.apps.installation.Target;
import org.nanwang.kernel.apps.instance.AppBundle;
import org.nanwang.kernel.apps.instance.Instance;
import org.nanwang.kernel.apps.instance.InstanceSpec;
import org.nanwang.kernel.apps.instance.Instances;
import org.nanwang.kernel.apps.permission.Permissions;
import org.nanwang.kernel.apps.release.CheckedRelease;
import org.nanwang.kernel.apps.release.Offer;
import org.nanwang.kernel.apps.release.ReleaseCheck;
import org.nanwang.kernel.apps.release.ReleaseStore;
import org.nanwang.kernel.apps.release.Standings;
import org.nanwang.kernel.apps.route.RouteTable;
import org.nanwang.kernel.regions.Regions;
import org.nanwang.kernel.storage.Migration;
import org.nanwang.kernel.storage.Space;
import org.nanwang.kernel.storage.Storage;
import org.nanwang.kernel.storage.StorageException;
import org.nanwang.sdk.app.Installation;
import org.nanwang.sdk.app.InstallationId;
import org.nanwang.sdk.error.Refusal;
import org.nanwang.sdk.pack.AppDescriptor;
import org.nanwang.sdk.pack.content.BundleMigrations;
import org.nanwang.sdk.region.Region;

/** Brings up an instance beside what serves, as far as the switch. Whatever fails, nothing of it stays. */
final class Launch {
    private final ReleaseStore store;
    private final ReleaseCheck check;
    private final Standings standings;
    private final Regions regions;
    private final RouteTable routes;
    private final Storage storage;
    private final Instances instances;
    private final SecretValues secrets;

    Launch(Releases releases, Regions regions, RouteTable routes, Workshop workshop) {
        this.store = releases.store();
        this.check = releases.check();
        this.standings = releases.standings();
        this.regions = regions;
        this.routes = routes;
        this.storage = workshop.world().storage();
        this.instances = new Instances(workshop.world());
        this.secrets = workshop.secrets();
    }

    /** Brings up what has served before. */
    Instance run(InstallationId id, Target target, Steps steps) throws InterruptedException {
        return run(id, target, steps, offer -> { });
    }

    /** Brings up what a rollout leads to. */
    Instance run(Rollout rollout, Steps steps) throws InterruptedException {
        return run(rollout.installation(), rollout.target().orElseThrow(), steps,
                rollout.kind().isNew() ? admission(steps) : offer -> { });
    }

    /** When it was ordered the marketplace was asked. Whoever repeats it, a person or a node that starts again, asks anew. */
    private Consumer<Offer> admission(Steps steps) {
        return steps.repeated() ? standings::requireInstallable : standings::requireStillInstallable;
    }

    private Instance run(InstallationId id, Target target, Steps steps, Consumer<Offer> admission)
            throws InterruptedException {
        Offer offer = target.offer();
        Path jar = steps.run(Step.FETCH, () -> store.fetch(offer));
        InstanceSpec spec = steps.run(Step.VERIFY, () -> verify(id, target, jar, admission));
        AppBundle bundle =
                steps.run(Step.RESOLVE, () -> instances.resolve(id, offer.app(), offer.sha256(), jar));
        Instance instance = migrateAndCreate(spec, bundle, jar, steps);
        try {
            steps.run(Step.START, instance::start);
            steps.run(Step.PROBE, instance::probe);
            return instance;
        } catch (Throwable e) {
            instance.discard();
            throw e;
        }
    }

    private InstanceSpec verify(InstallationId id, Target target, Path jar, Consumer<Offer> admission) {
        Offer offer = target.offer();
        CheckedRelease release = check.verify(jar, offer);
        standings.objection(offer).ifPresent(refusal -> {
            throw refusal;
        });
        admission.accept(offer);
        AppDescriptor descriptor = release.descriptor();
        if (!descriptor.address().equals(id.address())) {
            throw new Refusal(AppsError.DESCRIPTOR_DIFFERS, "address", descriptor.address(), id.address());
        }
        Region region = regions.require(id.region());
        Fitness fitness = new Fitness(descriptor);
        fitness.requireLevel(region);
        Installation installation = new Installation(id, offer.app(), offer.version());
        Permissions permissions =
                new Permissions(installation, fitness.declared(), release.approved(), target.permissions());
        InstanceSpec spec = new InstanceSpec(installation, region, descriptor, offer.sha256(),
                fitness.configuration(secrets.opened(id, target.configuration())), permissions);
        routes.requireFree(id, spec.basePath());
        return spec;
    }

    private Instance migrateAndCreate(InstanceSpec spec, AppBundle bundle, Path jar, Steps steps)
            throws InterruptedException {
        try {
            steps.run(Step.MIGRATE, () -> migrate(spec.installation().id(), jar));
        } catch (Throwable e) {
            instances.uninstall(bundle);
            throw e;
        }
        return instances.create(spec, bundle);
    }

    private void migrate(InstallationId id, Path jar) {
        List<Migration> migrations = BundleMigrations.read(jar).stream()
                .map(migration -> new Migration(migration.name(), migration.sql())).toList();
        try {
            Space space = storage.space(id);
            space.provision();
            space.migrate(migrations);
        } catch (StorageException e) {
            throw new Refusal(e, AppsError.DATABASE_NOT_READY, id, e.getMessage());
        }
    }
}
