package org.nanwang.kernel.storage.postgres;

import java.io.IOException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Watches the server and starts it again when it has died, waiting longer after each time in vain. */
final class Supervisor implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Supervisor.class);
    private static final long LOOK_MILLIS = 250;
    private static final long LONGEST_MILLIS = 30_000;

    private final Postmaster postmaster;
    private final CountDownLatch closed = new CountDownLatch(1);
    private final ExecutorService thread = Executors.newSingleThreadExecutor(Supervisor::newThread);

    Supervisor(Postmaster postmaster) {
        this.postmaster = postmaster;
    }

    void start(Runnable restarted) {
        thread.execute(() -> watch(restarted));
    }

    private static Thread newThread(Runnable work) {
        Thread thread = new Thread(work, "nanwang-postgres");
        thread.setDaemon(true);
        return thread;
    }

    private void watch(Runnable restarted) {
        long pause = LOOK_MILLIS;
        try {
            while (!closed.await(pause, TimeUnit.MILLISECONDS)) {
                pause = look(restarted) ? LOOK_MILLIS : Math.min(pause * 2, LONGEST_MILLIS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean look(Runnable restarted) {
        try {
            if (!postmaster.lives()) {
                LOG.error("PostgreSQL died; it is started again");
                postmaster.start();
                restarted.run();
                LOG.info("PostgreSQL is back");
            }
            return true;
        } catch (IOException | RuntimeException e) {
            LOG.error("PostgreSQL does not start; it is tried again", e);
            return false;
        }
    }

    /** Returns when no start is under way any more. */
    @Override
    public void close() {
        closed.countDown();
        try {
            thread.shutdown();
            while (!thread.awaitTermination(1, TimeUnit.MINUTES)) {
                LOG.warn("PostgreSQL is still starting");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
