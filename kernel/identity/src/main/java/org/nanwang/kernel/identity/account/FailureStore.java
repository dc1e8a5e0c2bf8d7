package org.nanwang.kernel.identity.account;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Where failed tries are counted. A count survives restarts and holds for all nodes of a database. */
public interface FailureStore {

    /**
     * One count.
     *
     * @param key what is counted, without telling it
     * @param limits when it closes, and when it is forgotten
     */
    record Counter(String key, Limits limits) {
    }

    /**
     * How many failures are free, and what follows.
     *
     * @param free how many
     * @param forgottenAfter how long after the last one all are forgotten
     */
    record Limits(int free, Duration forgottenAfter) {

        private static final Duration FIRST = Duration.ofMinutes(1);
        private static final Duration LONGEST = Duration.ofHours(1);
        private static final int MOST_DOUBLINGS = 6;

        /** Tells how long a count stays closed: a minute, then twice as long with each failure, an hour at most. */
        Duration closedFor(int failures) {
            if (failures < free) {
                return Duration.ZERO;
            }
            Duration grown = FIRST.multipliedBy(1L << Math.min(failures - free, MOST_DOUBLINGS));
            return grown.compareTo(LONGEST) > 0 ? LONGEST : grown;
        }
    }

    /**
     * Counts a failure at each, unless one is closed: a try counts before it is made, so that many at once gain nothing.
     *
     * @return until when one of them is closed; empty when all have been counted
     */
    Optional<Instant> count(List<Counter> counters, Instant now);

    /** Takes a failure back, and what it has closed, unless somebody else has failed since. */
    void takeBack(String key, Instant countedAt);

    /** Forgets a count. */
    void forget(String key);
}
