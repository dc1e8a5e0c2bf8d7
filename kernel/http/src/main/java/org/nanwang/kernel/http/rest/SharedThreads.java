package org.nanwang.kernel.http.rest;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** Threads that the JDK starts once, when somebody first needs them. */
final class SharedThreads {

    private SharedThreads() {
    }

    /**
     * Starts them now: each keeps the context class loader of whoever started it, and if that were an app, the app could
     * never be unloaded.
     */
    static void start() {
        Buses.within(() -> {
            CompletableFuture.delayedExecutor(1, TimeUnit.NANOSECONDS).execute(() -> { });
            return null;
        });
    }
}
