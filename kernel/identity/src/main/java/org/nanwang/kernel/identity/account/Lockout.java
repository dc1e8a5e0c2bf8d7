package org.nanwang.kernel.identity.account;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.nanwang.kernel.identity.account.FailureStore.Counter;
import org.nanwang.kernel.identity.account.FailureStore.Limits;
import org.nanwang.sdk.error.Refusal;

/**
 * Stops those who guess people's passwords, from one address or from many. All strangers to an account share one count;
 * a browser in which the account has signed in before has a count of its own, so that strangers who guess keep themselves
 * out and not the owner (OWASP's device cookies). Names nobody has are counted like all others.
 */
public final class Lockout {

    private static final Limits OF_ACCOUNT = new Limits(5, Duration.ofDays(1));
    private static final Limits OF_BROWSER = new Limits(5, Duration.ofHours(1));
    private static final Limits OF_NETWORK = new Limits(30, Duration.ofMinutes(15));

    private final FailureStore store;
    private final UnaryOperator<String> hidden;
    private final Clock clock;

    /**
     * Counts in a store.
     *
     * @param hidden makes a key of a text that cannot be told from it
     */
    public Lockout(FailureStore store, UnaryOperator<String> hidden, Clock clock) {
        this.store = store;
        this.hidden = hidden;
        this.clock = clock;
    }

    /** A try that counts as failed until it is known to be right. */
    public final class Try {

        private final List<Counter> counters;
        private final Instant countedAt;

        private Try(List<Counter> counters, Instant countedAt) {
            this.counters = counters;
            this.countedAt = countedAt;
        }

        /** It was right: the account's count begins anew. What the network has tried at other accounts stays. */
        public void right() {
            store.forget(counters.get(0).key());
            counters.stream().skip(1).forEach(counter -> store.takeBack(counter.key(), countedAt));
        }

        /** It could not be made: it does not count. */
        public void unmade() {
            counters.forEach(counter -> store.takeBack(counter.key(), countedAt));
        }
    }

    /**
     * Begins a try.
     *
     * @throws Refusal {@code tries-exhausted}, with the minutes to wait
     */
    public Try begin(String name, Origin origin) {
        List<Counter> counters = counters(name, origin);
        // what the database keeps of a moment
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Optional<Instant> closed = store.count(counters, now);
        if (closed.isPresent()) {
            throw new Refusal(IdentityError.TRIES_EXHAUSTED, minutes(Duration.between(now, closed.get())));
        }
        return new Try(counters, now);
    }

    /**
     * Begins a try with a second factor. It has a count of its own: the right password must not forgive wrong codes.
     *
     * @throws Refusal {@code tries-exhausted}, with the minutes to wait
     */
    public Try beginCode(String name, Origin origin) {
        return begin(ofCodes(name), origin);
    }

    /** Lets strangers try again: somebody has told an admin that it was them. */
    public void forgive(String name) {
        store.forget(strangers(name));
        store.forget(strangers(ofCodes(name)));
    }

    private static String ofCodes(String name) {
        return name + "\nsecond factor";
    }

    /** The account's own comes first. A known browser does not answer for its neighbours. */
    private List<Counter> counters(String name, Origin origin) {
        return origin.browser().map(browser -> List.of(new Counter(key("browser", name + "\n" + browser), OF_BROWSER)))
                .orElseGet(() -> List.of(new Counter(strangers(name), OF_ACCOUNT),
                        new Counter(key("network", origin.network()), OF_NETWORK)));
    }

    private String strangers(String name) {
        return key("account", name);
    }

    private String key(String kind, String text) {
        return hidden.apply(kind + "\n" + text);
    }

    private static long minutes(Duration wait) {
        return Math.max(1, wait.plusSeconds(59).toMinutes());
    }
}
