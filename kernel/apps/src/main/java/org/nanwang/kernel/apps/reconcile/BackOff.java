package org.nanwang.kernel.apps.reconcile;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.nanwang.sdk.app.InstallationId;

/** Tells how long to wait before the next try: a second, then twice as long each time, up to five minutes. */
final class BackOff {
    private static final Duration FIRST = Duration.ofSeconds(1);
    private static final Duration LONGEST = Duration.ofMinutes(5);
    private static final int DOUBLINGS = 9;

    private final Map<InstallationId, Integer> failures = new ConcurrentHashMap<>();

    Duration next(InstallationId installation) {
        int before = failures.merge(installation, 1, Integer::sum) - 1;
        Duration delay = FIRST.multipliedBy(1L << Math.min(before, DOUBLINGS));
        return delay.compareTo(LONGEST) < 0 ? delay : LONGEST;
    }

    void reset(InstallationId installation) {
        failures.remove(installation);
    }
}
