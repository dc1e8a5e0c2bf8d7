package org.nanwang.kernel.apps.route;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.nanwang.kernel.apps.caller.InstallationRoles;
import org.nanwang.kernel.apps.web.HostedApp;
import org.nanwang.kernel.apps.web.WebContainer;
import org.nanwang.sdk.app.InstallationId;

/** Makes gates and watches their deadlines, all with one thread. */
public final class Gates implements AutoCloseable {
    private final MeterRegistry meters;
    private final GateLimits limits;
    private final Map<InstallationId, GateMetrics> metrics = new ConcurrentHashMap<>();
    private final Set<InstanceGate> open = ConcurrentHashMap.newKeySet();
    private final ScheduledExecutorService watch;

    /** Starts watching. */
    public Gates(MeterRegistry meters, GateLimits limits) {
        this.meters = meters;
        this.limits = limits;
        this.watch = Executors.newSingleThreadScheduledExecutor(task -> {
            Thread thread = new Thread(task, "nanwang-deadlines");
            thread.setDaemon(true);
            return thread;
        });
        long period = Math.min(1000, Math.max(10, limits.deadline().toMillis() / 10));
        watch.scheduleWithFixedDelay(this::interruptOverdue, period, period, TimeUnit.MILLISECONDS);
    }

    /** Makes the gate of an instance. */
    public InstanceGate create(HostedApp app, WebContainer container) {
        InstallationId id = app.installation().id();
        GateMetrics figures = metrics.computeIfAbsent(id, key -> new GateMetrics(meters, key));
        InstanceGate gate = new InstanceGate(InstallationRoles.of(app), container, app.classLoader(), figures, limits);
        open.add(gate);
        return gate;
    }

    /** Watches a gate no longer. */
    public void forget(InstanceGate gate) {
        open.remove(gate);
    }

    /** Drops an uninstalled installation's figures. */
    public void forget(InstallationId installation) {
        GateMetrics figures = metrics.remove(installation);
        if (figures != null) {
            figures.remove();
        }
    }

    @Override
    public void close() {
        watch.shutdownNow();
    }

    private void interruptOverdue() {
        long deadline = limits.deadline().toNanos();
        open.forEach(gate -> gate.interruptOverdue(deadline));
    }
}
