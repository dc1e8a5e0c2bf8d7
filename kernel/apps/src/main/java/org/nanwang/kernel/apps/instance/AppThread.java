package org.nanwang.kernel.apps.instance;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.nanwang.sdk.app.InstallationId;
import org.slf4j.MDC;

/** Calls into an app outside of any request: in a thread of the call's own, for as long as is allowed. */
final class AppThread {
    private final InstallationId installation;
    private final ClassLoader loader;
    private final AbandonedThreads abandoned;
    private volatile Optional<Thread> last = Optional.empty();

    AppThread(InstallationId installation, ClassLoader loader, AbandonedThreads abandoned) {
        this.installation = installation;
        this.loader = loader;
        this.abandoned = abandoned;
    }

    /** Tells whether the last call has still not come back. */
    boolean isStuck() {
        return last.filter(Thread::isAlive).isPresent();
    }

    /**
     * Calls and waits.
     *
     * @throws TimeoutException if it takes too long; the thread is interrupted and left to itself
     * @throws ExecutionException with what the call threw
     */
    <T> T call(String name, Duration limit, Callable<T> call)
            throws InterruptedException, TimeoutException, ExecutionException {
        FutureTask<T> task = new FutureTask<>(() -> inLogContext(call));
        Thread thread = new Thread(task, "nanwang-" + name + "-" + installation);
        thread.setDaemon(true);
        thread.setContextClassLoader(loader);
        last = Optional.of(thread);
        thread.start();
        try {
            return task.get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            abandoned.add(thread, limit);
            throw e;
        } finally {
            task.cancel(true);
        }
    }

    private <T> T inLogContext(Callable<T> call) throws Exception {
        MDC.put("region", installation.region().value());
        MDC.put("app", installation.address());
        try {
            return call.call();
        } finally {
            MDC.clear();
        }
    }
}
