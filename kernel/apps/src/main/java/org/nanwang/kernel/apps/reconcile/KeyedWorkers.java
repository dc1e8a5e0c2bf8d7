package org.nanwang.kernel.apps.reconcile;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.nanwang.sdk.app.InstallationId;

/** Works on several installations at once, on each one after the other. */
final class KeyedWorkers implements AutoCloseable {
    private final Consumer<InstallationId> work;
    private final ExecutorService pool;
    /** Who is being worked on; true when woken meanwhile. */
    private final Map<InstallationId, Boolean> busy = new HashMap<>();
    private boolean closed;

    KeyedWorkers(int threads, Consumer<InstallationId> work) {
        this.work = work;
        AtomicInteger number = new AtomicInteger();
        this.pool = Executors.newFixedThreadPool(threads, task -> {
            Thread thread = new Thread(task, "nanwang-reconciler-" + number.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        });
    }

    synchronized void wake(InstallationId installation) {
        if (!closed && busy.put(installation, busy.containsKey(installation)) == null) {
            pool.execute(() -> run(installation));
        }
    }

    /** Waits until nothing is being done for an installation. */
    boolean awaitIdle(InstallationId installation, Duration limit) throws InterruptedException {
        return await(() -> !busy.containsKey(installation), limit);
    }

    /** Waits until nothing is being done at all. */
    boolean awaitIdle(Duration limit) throws InterruptedException {
        return await(busy::isEmpty, limit);
    }

    /** Interrupts what is being done and waits for it to end. */
    @Override
    public void close() {
        synchronized (this) {
            closed = true;
        }
        pool.shutdownNow();
        try {
            pool.awaitTermination(30, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void run(InstallationId installation) {
        do {
            work.accept(installation);
        } while (again(installation));
    }

    private synchronized boolean again(InstallationId installation) {
        if (!closed && busy.get(installation)) {
            busy.put(installation, false);
            return true;
        }
        busy.remove(installation);
        notifyAll();
        return false;
    }

    private synchronized boolean await(BooleanSupplier condition, Duration limit) throws InterruptedException {
        long end = System.nanoTime() + limit.toNanos();
        while (!condition.getAsBoolean()) {
            long left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
            if (left <= 0) {
                return false;
            }
            wait(left);
        }
        return true;
    }
}
