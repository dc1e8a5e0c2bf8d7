package org.nanwang.kernel.trial.run;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** What the traffic of a whole trial comes to. */
final class Figures {

    private static final int PERCENTILE = 99;

    private final List<Long> nanos = new ArrayList<>();
    private long failed;
    private int connections;

    synchronized void answered(long took, boolean fine) {
        nanos.add(took);
        failed += fine ? 0 : 1;
    }

    /** Notes how many connections more were lent after the traffic than before. */
    void connections(int more) {
        connections = Math.max(0, more);
    }

    int connectionsLeft() {
        return connections;
    }

    synchronized void tell(Journal journal) {
        journal.count("requests", nanos.size());
        journal.count("requests-failed", failed);
        journal.count("connections-left", connections);
        if (!nanos.isEmpty()) {
            Collections.sort(nanos);
            journal.count("answer-p99-micros",
                    TimeUnit.NANOSECONDS.toMicros(nanos.get((nanos.size() * PERCENTILE - 1) / 100)));
        }
    }
}
