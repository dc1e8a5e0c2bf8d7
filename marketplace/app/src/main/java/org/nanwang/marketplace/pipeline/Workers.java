package org.nanwang.marketplace.pipeline;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.nanwang.marketplace.release.Bell;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Threads that keep the pipeline going while the installation serves. */
public final class Workers implements AutoCloseable {

    /** What a killed process left rings no bell. */
    private static final Duration LOOK_AGAIN = Duration.ofSeconds(2);
    private static final Duration GIVE_UP_AFTER = Duration.ofSeconds(10);
    private static final Logger LOG = LoggerFactory.getLogger(Workers.class);

    private final Pipeline pipeline;
    private final Bell received;
    private final List<Thread> threads;
    private volatile boolean stopping;

    private Workers(Pipeline pipeline, Bell received, int count) {
        this.pipeline = pipeline;
        this.received = received;
        this.threads = IntStream.range(0, count)
                .mapToObj(number -> new Thread(this::work, "marketplace-check-" + number)).toList();
    }

    /** Starts so many; the bell rings when something has come. */
    public static Workers start(Pipeline pipeline, Bell received, int count) {
        Workers workers = new Workers(pipeline, received, count);
        workers.threads.forEach(thread -> thread.setDaemon(true));
        workers.threads.forEach(Thread::start);
        return workers;
    }

    private void work() {
        try {
            while (!stopping) {
                long heard = received.rung();
                if (!step()) {
                    received.await(heard, LOOK_AGAIN);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** The database may be away for a while; nothing is lost by it. */
    private boolean step() {
        try {
            return pipeline.step();
        } catch (RuntimeException e) {
            LOG.warn("The pipeline cannot go on just now: {}", e.toString());
            return false;
        }
    }

    /** Lets what is being judged come to its end; what takes too long is taken up again elsewhere. */
    @Override
    public void close() throws InterruptedException {
        stopping = true;
        received.ring();
        for (Thread thread : threads) {
            thread.join(GIVE_UP_AFTER.toMillis());
            thread.interrupt();
        }
    }
}
