package org.nanwang.kernel.identity;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.nanwang.kernel.identity.account.FailureStore;

/** Counts in memory, forgetting nothing by itself. */
public final class MemoryFailures implements FailureStore {

    private final Map<String, Integer> failures = new HashMap<>();

    @Override
    public synchronized Optional<Instant> count(List<Counter> counters, Instant now) {
        boolean closed = counters.stream()
                .anyMatch(counter -> failures.getOrDefault(counter.key(), 0) >= counter.limits().free());
        if (closed) {
            return Optional.of(now.plusSeconds(60));
        }
        counters.forEach(counter -> failures.merge(counter.key(), 1, Integer::sum));
        return Optional.empty();
    }

    @Override
    public synchronized void takeBack(String key, Instant countedAt) {
        failures.merge(key, -1, Integer::sum);
    }

    @Override
    public synchronized void forget(String key) {
        failures.remove(key);
    }
}
