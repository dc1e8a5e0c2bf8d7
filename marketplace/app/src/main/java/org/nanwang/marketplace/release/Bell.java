package org.nanwang.marketplace.release;

import java.time.Duration;

/** Wakes those who wait for something to change. Nobody relies on it: after a while they look for themselves. */
public final class Bell {

    private long rung;

    /** Wakes all. */
    public synchronized void ring() {
        rung++;
        notifyAll();
    }

    /** Tells how often it has rung; to be asked before looking. */
    public synchronized long rung() {
        return rung;
    }

    /** Waits until it rings again after it had rung so often, at most for a time. */
    public synchronized void await(long heard, Duration longest) throws InterruptedException {
        long end = System.nanoTime() + longest.toNanos();
        for (long left = longest.toMillis(); rung == heard && left > 0; left = (end - System.nanoTime()) / 1_000_000) {
            wait(left);
        }
    }
}
