package org.nanwang.kernel.identity.account;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.nanwang.kernel.observe.AuditEntry;

/**
 * Writes down who was turned back. Whoever tries for hours does not fill the trail, nor the disk, nor hide something among
 * it: after the first tries in ten minutes, one is written each time that their number has doubled, with that number.
 */
final class RefusalTrail {

    static final int ONE_BY_ONE = 32;
    private static final Duration WINDOW = Duration.ofMinutes(10);
    private static final int MOST_KEYS = 10_000;

    private final Consumer<AuditEntry> trail;
    private final Clock clock;
    private final Map<String, Count> counts = new LinkedHashMap<>();

    private record Count(Instant since, long tries) {
    }

    RefusalTrail(Consumer<AuditEntry> trail, Clock clock) {
        this.trail = trail;
        this.clock = clock;
    }

    /** Writes an entry, or only counts it. */
    void write(AuditEntry entry) {
        long tries = count(entry.action() + "\n" + entry.who());
        if (tries <= ONE_BY_ONE) {
            trail.accept(entry);
        } else if (Long.bitCount(tries) == 1) {
            Map<String, String> after = new TreeMap<>(entry.after());
            after.put("tries", String.valueOf(tries));
            trail.accept(new AuditEntry(entry.who(), entry.action(), entry.object(), entry.region(), entry.before(), after));
        }
    }

    private synchronized long count(String key) {
        Instant now = clock.instant();
        Count before = Optional.ofNullable(counts.remove(key)).filter(found -> now.isBefore(found.since().plus(WINDOW)))
                .orElse(new Count(now, 0));
        counts.put(key, new Count(before.since(), before.tries() + 1));
        if (counts.size() > MOST_KEYS) {
            counts.remove(counts.keySet().iterator().next());
        }
        return before.tries() + 1;
    }
}
