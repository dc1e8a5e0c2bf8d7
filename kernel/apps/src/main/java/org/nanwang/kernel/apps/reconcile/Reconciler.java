package org.nanwang.kernel.apps.reconcile;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.nanwang.kernel.apps.installation.Progress;
import org.nanwang.kernel.apps.installation.Wakeup;
import org.nanwang.kernel.apps.instance.Checkup;
import org.nanwang.kernel.apps.instance.Instance;
import org.nanwang.kernel.apps.instance.InstanceWorld;
import org.nanwang.kernel.apps.route.RouteTable;
import org.nanwang.kernel.regions.Regions;
import org.nanwang.sdk.app.InstallationId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Compares desired with observed state whenever it is woken, and acts. */
public final class Reconciler implements Wakeup, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Reconciler.class);
    private static final int WORKERS = 8;

    private final Progress progress;
    private final Releases releases;
    private final RouteTable routes;
    private final Convergence convergence;
    private final KeyedWorkers workers;
    private final Rounds rounds;
    private final Duration pause;
    private final BackOff backOff = new BackOff();
    private final ScheduledExecutorService later;

    /** Prepares; nothing happens before {@link #resume}. */
    public Reconciler(Progress progress, Releases releases, Regions regions, RouteTable routes, Workshop workshop) {
        this.progress = progress;
        this.releases = releases;
        this.routes = routes;
        InstanceWorld world = workshop.world();
        Launch launch = new Launch(releases, regions, routes, workshop);
        this.convergence = new Convergence(progress, launch, routes,
                new Withdrawal(releases.standings(), workshop.retreat(), routes), workshop);
        this.rounds = new Rounds(convergence::live);
        this.pause = world.limits().look();
        this.workers = new KeyedWorkers(WORKERS, this::converge);
        this.later = Executors.newSingleThreadScheduledExecutor(task -> {
            Thread thread = new Thread(task, "nanwang-retries");
            thread.setDaemon(true);
            return thread;
        });
    }

    /** Tidies up after a former life and starts everything that should serve; does not wait for it. */
    public void resume() {
        releases.store().tidy(progress.releasesInUse());
        progress.restart().forEach(workers::wake);
        rounds.begin(pause);
    }

    /** Tells how the instance that serves an installation was when it was last looked at. */
    public Optional<Checkup> lastLook(InstallationId installation) {
        return convergence.live(installation).flatMap(Instance::lastLook);
    }

    /** Compares every installation. */
    public void wakeAll() {
        progress.installations().forEach(workers::wake);
    }

    @Override
    public void wake(InstallationId installation) {
        workers.wake(installation);
    }

    /** Waits until an installation is as desired or has failed. */
    public boolean settle(InstallationId installation, Duration limit) throws InterruptedException {
        return workers.awaitIdle(installation, limit);
    }

    /** Waits until every installation is as desired or has failed. */
    public boolean settle(Duration limit) throws InterruptedException {
        return workers.awaitIdle(limit);
    }

    /** Stops all instances, each after what it is answering. What was unfinished is repeated at the next start. */
    @Override
    public void close() {
        later.shutdownNow();
        rounds.close();
        workers.close();
        CompletableFuture.allOf(convergence.live().stream()
                .map(instance -> CompletableFuture.runAsync(() -> stop(instance))).toArray(CompletableFuture[]::new))
                .join();
    }

    private void converge(InstallationId id) {
        try {
            if (convergence.run(id)) {
                backOff.reset(id);
            } else {
                tryLater(id);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (DatabaseAwayException e) {
            LOG.warn("installation '{}': {}; tried again soon", id, e.getMessage());
            tryLater(id);
        } catch (RuntimeException | Error e) {
            LOG.error("installation '{}' could not be brought to its desired state", id, e);
            tryLater(id);
        }
    }

    private void tryLater(InstallationId id) {
        if (!later.isShutdown()) {
            later.schedule(() -> workers.wake(id), backOff.next(id).toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    private void stop(Instance instance) {
        try {
            routes.remove(instance.installation().id());
            instance.retire();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
