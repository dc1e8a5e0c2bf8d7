package org.nanwang.marketplace.pipeline;

import java.time.Clock;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.nanwang.marketplace.release.Attempt;
import org.nanwang.marketplace.release.Attempts;

/** Holds on to a claim for as long as the judging takes. */
final class Claim implements AutoCloseable {

    private final ScheduledExecutorService heart;

    private Claim(ScheduledExecutorService heart) {
        this.heart = heart;
    }

    static Claim hold(Attempts attempts, Attempt claimed, Clock clock) {
        ScheduledExecutorService heart = Executors.newSingleThreadScheduledExecutor(task -> {
            Thread thread = new Thread(task, "marketplace-claim-" + claimed.number());
            thread.setDaemon(true);
            return thread;
        });
        long beat = Pipeline.CLAIM.toMillis() / 3;
        heart.scheduleWithFixedDelay(() -> attempts.extend(claimed, clock.instant().plus(Pipeline.CLAIM)),
                beat, beat, TimeUnit.MILLISECONDS);
        return new Claim(heart);
    }

    @Override
    public void close() {
        heart.shutdownNow();
    }
}
