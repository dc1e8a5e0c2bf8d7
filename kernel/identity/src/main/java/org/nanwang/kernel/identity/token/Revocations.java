package org.nanwang.kernel.identity.token;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Knows which tokens ended early: this node's at once, other nodes' within a second. */
public final class Revocations {

    private static final Duration FRESH = Duration.ofMillis(900);
    /** Nodes' clocks differ a little, and a row may be seen later than its time says. */
    private static final Duration OVERLAP = Duration.ofSeconds(30);
    private static final Duration CLEANED = Duration.ofMinutes(10);

    private final RevocationStore store;
    private final Clock clock;
    private final Map<String, Instant> known = new ConcurrentHashMap<>();
    private volatile Instant readAt = Instant.EPOCH;
    private Instant cleanedAt = Instant.EPOCH;

    /** Works on a store. */
    public Revocations(RevocationStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /** Ends a token by its {@code jti}, or all tokens of an authorization by its id. */
    public void revoke(String id) {
        Instant now = clock.instant();
        Instant until = now.plus(AccessTokens.LIFETIME);
        store.add(id, now, until);
        known.put(id, until);
    }

    boolean contains(VerifiedToken token) {
        refresh();
        return !known.isEmpty() && (known.containsKey(token.id())
                || token.authorization().map(known::containsKey).orElse(false));
    }

    private void refresh() {
        Instant now = clock.instant();
        if (now.isBefore(readAt.plus(FRESH)) && !now.isBefore(readAt)) {
            return;
        }
        synchronized (this) {
            if (now.isBefore(readAt.plus(FRESH)) && !now.isBefore(readAt)) {
                return;
            }
            known.putAll(store.since(readAt.equals(Instant.EPOCH) ? readAt : readAt.minus(OVERLAP)));
            clean(now);
            readAt = now;
        }
    }

    private void clean(Instant now) {
        if (now.isBefore(cleanedAt.plus(CLEANED))) {
            return;
        }
        store.clean(now);
        known.values().removeIf(until -> until.isBefore(now));
        cleanedAt = now;
    }
}
