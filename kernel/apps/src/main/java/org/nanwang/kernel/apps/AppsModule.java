package org.nanwang.kernel.apps;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.nanwang.kernel.apps.delegation.Delegations;
import org.nanwang.kernel.apps.catalogue.CatalogueService;
import org.nanwang.kernel.apps.installation.Catalogue;
import org.nanwang.kernel.apps.installation.FitReleaseTable;
import org.nanwang.kernel.apps.installation.Installations;
import org.nanwang.kernel.apps.installation.Ledger;
import org.nanwang.kernel.apps.installation.Progress;
import org.nanwang.kernel.apps.installation.Retreat;
import org.nanwang.kernel.apps.installation.SecretValues;
import org.nanwang.kernel.apps.instance.AbandonedThreads;
import org.nanwang.kernel.apps.instance.AppFramework;
import org.nanwang.kernel.apps.instance.InstallationKeys;
import org.nanwang.kernel.apps.instance.InstanceWorld;
import org.nanwang.kernel.apps.people.Reach;
import org.nanwang.kernel.apps.provider.ServingProviders;
import org.nanwang.kernel.apps.reconcile.NodeApprovers;
import org.nanwang.kernel.apps.reconcile.Reconciler;
import org.nanwang.kernel.apps.reconcile.Releases;
import org.nanwang.kernel.apps.reconcile.RolloutMetrics;
import org.nanwang.kernel.apps.reconcile.StepObserver;
import org.nanwang.kernel.apps.reconcile.Workshop;
import org.nanwang.kernel.apps.release.ReleaseCheck;
import org.nanwang.kernel.apps.release.ReleaseSources;
import org.nanwang.kernel.apps.release.ReleaseStore;
import org.nanwang.kernel.apps.report.RunningReporter;
import org.nanwang.kernel.apps.resource.CatalogueResource;
import org.nanwang.kernel.apps.resource.InstallationsResource;
import org.nanwang.kernel.apps.resource.RegionAppsResource;
import org.nanwang.kernel.apps.resource.UpgradesResource;
import org.nanwang.kernel.apps.route.GateLimits;
import org.nanwang.kernel.apps.route.Gates;
import org.nanwang.kernel.apps.route.RouteTable;
import org.nanwang.kernel.apps.route.Routes;
import org.nanwang.kernel.apps.route.Served;
import org.nanwang.kernel.apps.upgrade.Upgrades;
import org.nanwang.kernel.apps.vault.Vaults;
import org.nanwang.kernel.apps.web.HostedApp;
import org.nanwang.kernel.observe.AuditEntry;
import org.nanwang.kernel.storage.Migration;
import org.nanwang.kernel.storage.Sql;
import org.nanwang.sdk.app.InstallationId;
import org.nanwang.sdk.pack.SharedPackages;
import org.nanwang.sdk.pack.content.TemporaryFile;
import org.nanwang.sdk.pack.sign.VerifyKey;

/** Apps on this node: from a desired state to people being served. */
public final class AppsModule implements AutoCloseable {
    private final AppFramework framework;
    private final Gates gates;
    private final RouteTable routes;
    private final CatalogueService catalogue;
    private final RunningReporter reporter;
    private final Duration interval;
    private final Reconciler reconciler;
    private final Installations installations;
    private final Upgrades upgrades;
    private final List<Object> resources;

    private AppsModule(AppsConfig config, Surroundings surroundings, Trust trust, StepObserver observer) {
        Sql sql = new Sql(surroundings.storage().kernel());
        SecretValues secrets = new SecretValues(surroundings.sealing());
        Progress progress = new Progress(sql, surroundings.clock());
        InstallationKeys keys = new InstallationKeys(surroundings.data().resolve("keys"), config.signatures().own());
        ReleaseSources sources = new ReleaseSources(trust.sources());
        NodeApprovers approvers = new NodeApprovers(trust.distribution(), approvers(config, trust), progress, keys);
        BooleanSupplier following = () -> config.marketplace().address().isPresent() || approvers.hasMarketplace();
        catalogue = new CatalogueService(trust.catalogue(), new CatalogueService.Desk(sql, surroundings.audit(),
                surroundings.clock(), approvers, following, this::wakeAll));
        reporter = new RunningReporter(trust.reports(), sql, surroundings.clock(), following);
        interval = config.marketplace().interval();
        Releases releases = new Releases(
                new ReleaseStore(surroundings.data().resolve("releases"), config.maxBundleSize(), sources),
                new ReleaseCheck(approvers, new FitReleaseTable(sql, SharedPackages.ofThisSdk())), catalogue);
        Ledger ledger = new Ledger(surroundings.audit(), surroundings.clock());

        framework = AppFramework.start(surroundings.data().resolve("tmp/osgi"),
                SharedPackages.ofThisSdk().asExports());
        gates = new Gates(surroundings.meters(), new GateLimits(config.permits(), config.deadline(), System::nanoTime));
        routes = new RouteTable();
        Consumer<AuditEntry> trail = entry -> surroundings.audit().record(sql, entry);
        InstanceWorld world = new InstanceWorld(framework, surroundings.containers(), gates, surroundings.storage(),
                keys, new Vaults(sql, surroundings.sealing(), surroundings.clock()), config.limits(),
                new Reach(surroundings.people(), surroundings.regions()::contains, trail),
                new Delegations(routes, surroundings.tokens()), trail, new AbandonedThreads(surroundings.meters()),
                surroundings.trials(), surroundings.clock());
        reconciler = new Reconciler(progress, releases, surroundings.regions(), routes,
                new Workshop(world, secrets, new Retreat(sql, ledger), observer, surroundings.serving(),
                        new RolloutMetrics(surroundings.meters())));
        Catalogue offered = new Catalogue(sources, releases.store(), releases.check(), catalogue);
        installations = new Installations(sql, surroundings.regions(), offered, ledger, secrets, reconciler);
        upgrades = new Upgrades(installations, offered, secrets, surroundings.storage(), trail);
        resources = List.of(new InstallationsResource(installations, reconciler::lastLook, catalogue),
                new RegionAppsResource(surroundings.regions(), routes), new UpgradesResource(upgrades),
                new CatalogueResource(catalogue, surroundings.regions().city().code(), surroundings.clock()));
    }

    /** Opens the module; nothing is started before {@link #resume}. */
    public static AppsModule open(AppsConfig config, Surroundings surroundings, Trust trust) {
        return open(config, surroundings, trust, StepObserver.NONE);
    }

    /** Opens the module with someone who watches every step of a rollout. */
    public static AppsModule open(AppsConfig config, Surroundings surroundings, Trust trust, StepObserver observer) {
        TemporaryFile.tidy();
        config.signatures().enable();
        surroundings.storage().migrate("apps", migrations());
        return new AppsModule(config, surroundings, trust, observer);
    }

    /** Gives what makes the module's tables. */
    public static List<Migration> migrations() {
        return Migration.of(AppsModule.class, "001-apps.sql", "002-pins.sql", "003-catalogue.sql",
                "004-reports.sql", "006-trust.sql", "007-keys.sql", "008-fit.sql");
    }

    /** Starts everything that should serve; does not wait for it. */
    public void resume() {
        reconciler.resume();
        catalogue.begin(interval);
        reporter.begin(interval);
    }

    private void wakeAll() {
        reconciler.wakeAll();
    }

    /** Gives the routes, for the HTTP front. */
    public Routes routes() {
        return routes;
    }

    /** Lists the instances that serve now, by installation. */
    public List<HostedApp> serving() {
        return routes.serving().stream().map(Served::app).toList();
    }

    /** Gives what apps do for the platform, for its capabilities. */
    public ServingProviders providers() {
        return new ServingProviders(routes);
    }

    /** Gives the commands, for whoever acts without HTTP. */
    public Installations installations() {
        return installations;
    }

    /** Tells what upgrades would bring, for whoever acts without HTTP. */
    public Upgrades upgrades() {
        return upgrades;
    }

    /** Gives the resources to publish at {@code /platform}. */
    public List<Object> resources() {
        return resources;
    }

    /** Waits until an installation is as desired or has failed; tells whether that came in time. */
    public boolean settle(InstallationId installation, Duration limit) throws InterruptedException {
        return reconciler.settle(installation, limit);
    }

    /** Waits until every installation is as desired or has failed; tells whether that came in time. */
    public boolean settle(Duration limit) throws InterruptedException {
        return reconciler.settle(limit);
    }

    /** Stops all apps, each after what it is answering. */
    @Override
    public void close() {
        reporter.close();
        catalogue.close();
        reconciler.close();
        gates.close();
        framework.close();
    }

    private static List<VerifyKey> approvers(AppsConfig config, Trust trust) {
        List<VerifyKey> approvers = new ArrayList<>(trust.approvers());
        config.marketplace().approvalKeys().stream().map(VerifyKey::load).forEach(approvers::add);
        return approvers;
    }
}
