package org.nanwang.kernel.apps.reconcile;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.nanwang.kernel.apps.instance.Instance;

/** Looks at every serving instance again and again: a few at once, so that one that does not answer holds few up. */
final class Rounds implements AutoCloseable {
    private static final int AT_ONCE = 4;

    private final Supplier<List<Instance>> instances;
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(named("nanwang-rounds"));
    private final ExecutorService workers = Executors.newFixedThreadPool(AT_ONCE, named("nanwang-looks"));

    Rounds(Supplier<List<Instance>> instances) {
        this.instances = instances;
    }

    void begin(Duration pause) {
        clock.scheduleWithFixedDelay(this::round, pause.toMillis(), pause.toMillis(), TimeUnit.MILLISECONDS);
    }

    @Override
    public void close() {
        clock.shutdownNow();
        workers.shutdownNow();
    }

    private void round() {
        try {
            workers.invokeAll(instances.get().stream().map(Rounds::look).toList());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static Callable<Instance> look(Instance instance) {
        return () -> {
            instance.look();
            return instance;
        };
    }

    private static ThreadFactory named(String name) {
        return task -> {
            Thread thread = new Thread(task, name);
            thread.setDaemon(true);
            return thread;
        };
    }
}
