package org.nanwang.kernel.identity.oauth;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The thread that looks each second whether a client is to be told of a sign-out, and at once when there is reason to. */
final class BackChannelWorker implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(BackChannelWorker.class);

    private final Semaphore reasons = new Semaphore(0);
    private final BackChannel backChannel;
    private final Thread thread = new Thread(this::work, "back-channel-logout");

    BackChannelWorker(BackChannel backChannel) {
        this.backChannel = backChannel;
    }

    /** Looks at once. */
    void wake() {
        reasons.release();
    }

    void start() {
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() {
        thread.interrupt();
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void work() {
        try {
            while (!Thread.interrupted()) {
                look();
                reasons.tryAcquire(1, TimeUnit.SECONDS);
                reasons.drainPermits();
            }
        } catch (InterruptedException e) {
            LOG.debug("stopped");
        }
    }

    /** A database that is away is asked again in a second. */
    private void look() {
        try {
            backChannel.giveUp();
            backChannel.tell(this::wake);
        } catch (RuntimeException e) {
            LOG.warn("sign-outs wait to be told: {}", e.toString());
        }
    }
}
