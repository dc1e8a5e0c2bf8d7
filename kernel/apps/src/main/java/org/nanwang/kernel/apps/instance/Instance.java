package org.nanwang.kernel.apps.instance;

import java.net.URL;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import org.nanwang.kernel.apps.error.AppsError;
import org.nanwang.kernel.apps.offer.Offers;
import org.nanwang.kernel.apps.people.InstallationPeople;
import org.nanwang.kernel.apps.route.InstanceGate;
import org.nanwang.kernel.apps.route.Served;
import org.nanwang.kernel.apps.trial.InstallationTrials;
import org.nanwang.kernel.apps.web.HostedApp;
import org.nanwang.kernel.apps.web.WebContainer;
import org.nanwang.sdk.CityApp;
import org.nanwang.sdk.Health;
import org.nanwang.sdk.app.Installation;
import org.nanwang.sdk.error.Refusal;
import org.nanwang.sdk.pack.AppDescriptor;
import org.nanwang.sdk.people.People;
import org.nanwang.sdk.region.Region;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One running app: started once, probed, served from, stopped once. */
public final class Instance implements HostedApp {
    private static final Logger LOG = LoggerFactory.getLogger(Instance.class);

    private static final Duration LOOK_PATIENCE = Duration.ofSeconds(5);

    private final InstanceSpec spec;
    private final InstanceWorld world;
    private final AppBundle bundle;
    private final ClassLoader loader;
    private final AppThread appThread;
    private final WebContainer container;
    private final Offers offers;
    private final InstanceCity city;
    private final InstanceGate gate;
    private final Doctor doctor;
    private volatile Optional<CityApp> started = Optional.empty();
    private volatile Optional<Checkup> lastLook = Optional.empty();
    private boolean ended;

    /** Makes an instance of a resolved bundle, which is its own from now on. */
    public Instance(InstanceSpec spec, AppBundle bundle, InstanceWorld world) {
        this.spec = spec;
        this.world = world;
        this.bundle = bundle;
        this.loader = bundle.loader();
        this.appThread = new AppThread(spec.installation().id(), loader, world.abandoned());
        this.container = world.containers().create(this);
        this.offers = new Offers(permission -> spec.permissions().require("providers().offer", permission));
        this.gate = world.gates().create(this, container);
        People people = new InstallationPeople(spec.installation().id(), spec.permissions(), world.reach(), gate::present);
        this.city = new InstanceCity(this, spec.configuration(), new Capabilities(container, offers, people,
                world.delegations().of(spec.installation().id(), spec.permissions()),
                new InstallationTrials(spec.permissions(), world.trials())), world);
        AppThread asking = new AppThread(spec.installation().id(), loader, world.abandoned());
        this.doctor = new Doctor(spec.descriptor().id(), asking, gate.tally());
    }

    /** Starts the app, or refuses within the time allowed. */
    public void start() throws InterruptedException {
        try {
            started = Optional.of(appThread.call("start", world.limits().start(), this::startApp));
            kernelThread().call("open", world.limits().start(), this::open);
        } catch (TimeoutException e) {
            throw new Refusal(AppsError.START_TIMEOUT, spec.descriptor().id(), seconds());
        } catch (ExecutionException e) {
            throw new Refusal(e.getCause(), AppsError.START_FAILED, spec.descriptor().id(), Reason.of(e.getCause()));
        }
    }

    /** Asks the app whether it can serve, and refuses if not. */
    public void probe() throws InterruptedException {
        Optional<Refusal> ailment = doctor.ask(this::health, world.limits().start());
        if (ailment.isPresent()) {
            throw ailment.get();
        }
    }

    /** Looks how it is while it serves. Nothing follows from it but that it can be read. */
    public void look() throws InterruptedException {
        Optional<Refusal> ailment = doctor.ask(this::health, patience()).or(() -> doctor.judge(gate.tally()));
        lastLook = Optional.of(new Checkup(world.clock().instant(), ailment));
    }

    /** Gives what the last look found. */
    public Optional<Checkup> lastLook() {
        return lastLook;
    }

    /** Answers what is in flight, then stops. */
    public void retire() throws InterruptedException {
        try {
            if (!gate.drain(world.limits().drain())) {
                LOG.warn("installation '{}' {}: requests were still in flight after {} s and are interrupted",
                        spec.installation().id(), spec.installation().version(), world.limits().drain().toSeconds());
                gate.interruptAll();
            }
        } finally {
            discard();
        }
    }

    /** Stops at once and frees everything; the class loader can go afterwards. A second time it does nothing. */
    public synchronized void discard() {
        if (ended) {
            return;
        }
        ended = true;
        Teardown teardown = new Teardown(spec.installation());
        started.ifPresent(app -> teardown.run("stop", () -> appThread.call("stop", world.limits().start(), () -> {
            app.stop();
            return app;
        })));
        started = Optional.empty();
        world.gates().forget(gate);
        teardown.run("withdraw the providers", offers::close);
        teardown.run("close the web container", container::close);
        teardown.run("close the database pool", city::close);
        teardown.run("uninstall the bundle", bundle::uninstall);
    }

    /** Gives what the route table takes. */
    public Served served() {
        return new Served(this, gate, offers);
    }

    @Override
    public Installation installation() {
        return spec.installation();
    }

    @Override
    public Region region() {
        return spec.region();
    }

    @Override
    public AppDescriptor descriptor() {
        return spec.descriptor();
    }

    @Override
    public String digest() {
        return spec.digest();
    }

    @Override
    public String basePath() {
        return spec.basePath();
    }

    @Override
    public ClassLoader classLoader() {
        return loader;
    }

    @Override
    public Optional<URL> file(String path) {
        return bundle.file(path);
    }

    private CityApp startApp() throws Exception {
        CityApp app = bundle.create(spec.descriptor().main());
        app.start(city);
        offers.seal();
        return app;
    }

    private Health health() {
        return started.orElseThrow().health();
    }

    private Boolean open() {
        container.open();
        return true;
    }

    /** The container is the kernel's: it looks for its own parts in the kernel's class loader. */
    private AppThread kernelThread() {
        return new AppThread(spec.installation().id(), Instance.class.getClassLoader(), world.abandoned());
    }

    private Duration patience() {
        Duration start = world.limits().start();
        return start.compareTo(LOOK_PATIENCE) < 0 ? start : LOOK_PATIENCE;
    }

    private long seconds() {
        return Math.max(1, world.limits().start().toSeconds());
    }
}
