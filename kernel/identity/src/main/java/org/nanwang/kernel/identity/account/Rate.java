package org.nanwang.kernel.identity.account;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.nanwang.sdk.error.Refusal;

/** Lets each network do something that anybody may do, and that costs us a row, so often a minute. In memory: per node. */
public final class Rate {

    private static final Duration WINDOW = Duration.ofMinutes(1);
    private static final int MOST_KEYS = 10_000;

    private final int most;
    private final Clock clock;
    private final Map<String, Count> counts = new LinkedHashMap<>();

    private record Count(Instant since, int times) {
    }

    /** Lets it be done so often a minute. */
    public Rate(int most, Clock clock) {
        this.most = most;
        this.clock = clock;
    }

    /**
     * Counts once more.
     *
     * @throws Refusal {@code tries-exhausted}
     */
    public synchronized void take(String address) {
        String network = Origin.of(address).network();
        Instant now = clock.instant();
        Count count = Optional.ofNullable(counts.get(network)).filter(found -> now.isBefore(found.since().plus(WINDOW)))
                .orElse(new Count(now, 0));
        if (count.times() >= most) {
            throw new Refusal(IdentityError.TRIES_EXHAUSTED, WINDOW.toMinutes());
        }
        counts.remove(network);
        counts.put(network, new Count(count.since(), count.times() + 1));
        if (counts.size() > MOST_KEYS) {
            counts.remove(counts.keySet().iterator().next());
        }
    }
}
