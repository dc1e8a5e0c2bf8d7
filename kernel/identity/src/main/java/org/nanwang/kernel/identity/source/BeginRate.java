package org.nanwang.kernel.identity.source;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.nanwang.kernel.identity.account.Origin;
import org.nanwang.sdk.error.Refusal;

/**
 * Stops a network that sends browsers to sources by the hundred: each way costs the source a request and this node a row. In
 * memory: a restart forgives.
 */
public final class BeginRate {

    static final int MOST = 120;
    private static final Duration WINDOW = Duration.ofMinutes(1);
    private static final int MOST_NETWORKS = 10_000;

    private final Clock clock;
    private final Map<String, Window> windows = new LinkedHashMap<>();

    private record Window(Instant since, int count) {
    }

    /** Counts by a clock. */
    public BeginRate(Clock clock) {
        this.clock = clock;
    }

    /**
     * Lets one more begin.
     *
     * @throws Refusal {@code too-many-begun}
     */
    public synchronized void take(String address) {
        String network = Origin.of(address).network();
        Instant now = clock.instant();
        Window window = windows.remove(network);
        Window next = window == null || !now.isBefore(window.since().plus(WINDOW)) ? new Window(now, 1)
                : new Window(window.since(), window.count() + 1);
        windows.put(network, next);
        if (windows.size() > MOST_NETWORKS) {
            windows.remove(windows.keySet().iterator().next());
        }
        if (next.count() > MOST) {
            throw new Refusal(SourceProblem.TOO_MANY_BEGUN);
        }
    }
}
