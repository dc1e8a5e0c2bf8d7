package org.nanwang.kernel.identity.account;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.nanwang.kernel.observe.AuditEntry;
import org.nanwang.sdk.error.Refusal;

/** Counts failed tries per minute, and stops those who guess. In memory: a restart forgives. */
public final class Tries {

    private static final Duration WINDOW = Duration.ofMinutes(1);
    private static final int MOST_KEYS = 10_000;
    private static final int FROM_AN_ADDRESS = 30;
    private static final int AT_AN_ACCOUNT = 30;
    private static final int AT_AN_ACCOUNT_FROM_AN_ADDRESS = 5;

    private final Clock clock;
    private final Map<String, Failures> failures = new LinkedHashMap<>();

    private record Failures(Instant since, int count) {
    }

    /** Counts by a clock. */
    public Tries(Clock clock) {
        this.clock = clock;
    }

    /**
     * Lets a try pass.
     *
     * @throws Refusal {@code tries-exhausted}
     */
    public synchronized void check(String account, String address) {
        if (count(both(account, address)) >= AT_AN_ACCOUNT_FROM_AN_ADDRESS
                || count(from(address)) >= FROM_AN_ADDRESS || count(at(account)) >= AT_AN_ACCOUNT) {
            throw new Refusal(IdentityError.TRIES_EXHAUSTED, WINDOW.toMinutes());
        }
    }

    /** Counts a failure. */
    public synchronized void failed(String account, String address) {
        add(both(account, address));
        add(from(address));
        add(at(account));
    }

    /** Gives a trail of those who were turned back, by the same clock. */
    RefusalTrail trail(Consumer<AuditEntry> entries) {
        return new RefusalTrail(entries, clock);
    }

    private int count(String key) {
        Failures found = failures.get(key);
        return found == null || over(found) ? 0 : found.count();
    }

    private void add(String key) {
        Failures found = failures.remove(key);
        boolean first = found == null || over(found);
        failures.put(key, first ? new Failures(clock.instant(), 1) : new Failures(found.since(), found.count() + 1));
        if (failures.size() > MOST_KEYS) {
            failures.remove(failures.keySet().iterator().next());
        }
    }

    private boolean over(Failures found) {
        return !clock.instant().isBefore(found.since().plus(WINDOW));
    }

    private static String both(String account, String address) {
        return account + "\n" + address;
    }

    private static String at(String account) {
        return account + "\n";
    }

    private static String from(String address) {
        return "\n" + address;
    }
}
