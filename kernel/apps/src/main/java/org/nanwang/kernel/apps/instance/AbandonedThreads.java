package org.nanwang.kernel.apps.instance;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Threads inside apps that did not end when their time was over. Java cannot end them by force: while one runs, the
 * classes of its release stay in memory, even after an upgrade or an uninstall.
 */
public final class AbandonedThreads {
    private static final Logger LOG = LoggerFactory.getLogger(AbandonedThreads.class);

    private final Set<Thread> threads = ConcurrentHashMap.newKeySet();

    /** Counts those that still run. */
    public AbandonedThreads(MeterRegistry registry) {
        Gauge.builder("nanwang.app.threads.abandoned", this, AbandonedThreads::running)
                .description("Threads in apps that did not end in time and still run; the log names them")
                .register(registry);
    }

    void add(Thread thread, Duration limit) {
        threads.add(thread);
        LOG.warn("thread '{}' did not end within {} ms and was interrupted; while it runs, the classes of its release"
                + " stay in memory", thread.getName(), limit.toMillis());
    }

    private double running() {
        threads.removeIf(thread -> !thread.isAlive());
        return threads.size();
    }
}
