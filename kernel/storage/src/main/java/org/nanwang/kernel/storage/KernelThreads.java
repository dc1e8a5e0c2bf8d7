package org.nanwang.kernel.storage;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadFactory;

/**
 * Makes threads that know nothing of the app on whose call they are made. A new thread inherits its maker's context
 * class loader and, unseen, the class loaders on its maker's stack; so one thread, born at start-up, makes them all.
 */
final class KernelThreads implements ThreadFactory, AutoCloseable {

    private final String name;
    private final ExecutorService mother;

    KernelThreads(String name) {
        this.name = name;
        this.mother = Executors.newSingleThreadExecutor(this::bear);
        newThread(() -> { }); // the mother herself is born now, not in an app's call
    }

    @Override
    public Thread newThread(Runnable work) {
        Future<Thread> child = mother.submit(() -> bear(work));
        try {
            return child.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while starting a thread of the database pool", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    private Thread bear(Runnable work) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        thread.setContextClassLoader(KernelThreads.class.getClassLoader());
        return thread;
    }

    @Override
    public void close() {
        mother.shutdown();
    }
}
