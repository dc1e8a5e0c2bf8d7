package org.nanwang.kernel.identity.token;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import org.nanwang.kernel.storage.StorageException;

/** Knows which tokens ended early: this node's at once, other nodes' within a second. */
public final class Revocations {

    private static final Duration FRESH = Duration.ofMillis(900);
    /** How long a database that is away keeps nobody out. As long as accounts are remembered. */
    private static final Duration BEARABLE = Duration.ofSeconds(10);
    /** Nodes' clocks differ a little, and a row may be seen later than its time says. */
    private static final Duration OVERLAP = Duration.ofSeconds(30);
    private static final Duration CLEANED = Duration.ofMinutes(10);
    /** A removal takes its time; what is made meanwhile is void, too. */
    private static final Duration REMOVAL = Duration.ofSeconds(1);
    /** No jti and no account begins like this. */
    private static final String CLIENT = "client:";

    private final RevocationStore store;
    private final Clock clock;
    private final Map<String, RevocationStore.End> known = new ConcurrentHashMap<>();
    private final ReentrantLock reading = new ReentrantLock();
    private volatile Instant readAt = Instant.EPOCH;
    private Instant cleanedAt = Instant.EPOCH;

    /** Works on a store. */
    public Revocations(RevocationStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /** Ends a token by its {@code jti}, or all tokens of an authorization or of an account by its id. */
    public void revoke(String id) {
        revoke(id, clock.instant());
    }

    /** Ends all tokens that a client uses and that were made until now; another client may take its name later. */
    public void revokeClient(String client) {
        revoke(CLIENT + client, clock.instant().plus(REMOVAL));
    }

    private void revoke(String id, Instant at) {
        RevocationStore.End end = new RevocationStore.End(at, at.plus(AccessTokens.LIFETIME));
        store.add(id, end);
        known.put(id, end);
    }

    boolean contains(VerifiedToken token) {
        refresh();
        return !known.isEmpty() && (known.containsKey(token.id()) || known.containsKey(token.subject())
                || token.authorization().map(known::containsKey).orElse(false)
                || token.clients().anyMatch(client -> ended(client, token.issued())));
    }

    private boolean ended(String client, Instant issued) {
        RevocationStore.End end = known.get(CLIENT + client);
        return end != null && !issued.isAfter(end.at());
    }

    /** One caller asks the database; the others do not wait for it, unless what is known has become too old. */
    private void refresh() {
        if (younger(FRESH)) {
            return;
        }
        if (!reading.tryLock()) {
            if (younger(BEARABLE)) {
                return;
            }
            reading.lock();
        }
        try {
            read();
        } catch (StorageException e) {
            if (!younger(BEARABLE)) {
                throw e;
            }
        } finally {
            reading.unlock();
        }
    }

    private void read() {
        if (younger(FRESH)) {
            return;
        }
        Instant now = clock.instant();
        known.putAll(store.since(readAt.equals(Instant.EPOCH) ? readAt : readAt.minus(OVERLAP)));
        clean(now);
        readAt = now;
    }

    private boolean younger(Duration age) {
        Instant now = clock.instant();
        return now.isBefore(readAt.plus(age)) && !now.isBefore(readAt);
    }

    private void clean(Instant now) {
        if (now.isBefore(cleanedAt.plus(CLEANED))) {
            return;
        }
        store.clean(now);
        known.values().removeIf(end -> end.until().isBefore(now));
        cleanedAt = now;
    }
}
