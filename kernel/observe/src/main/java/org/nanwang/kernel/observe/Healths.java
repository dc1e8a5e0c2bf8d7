package org.nanwang.kernel.observe;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.Supplier;
import org.nanwang.sdk.Health;

/** The checks of a node's parts, by name. */
public final class Healths {

    private final Map<String, Supplier<Health>> checks = new ConcurrentSkipListMap<>();

    /** Adds a check; it should answer within seconds. */
    public void add(String name, Supplier<Health> check) {
        if (checks.putIfAbsent(name, check) != null) {
            throw new IllegalStateException("health check '" + name + "' is there already");
        }
    }

    /** Asks every check now, by name. */
    public Map<String, Health> check() {
        Map<String, Health> answers = new LinkedHashMap<>();
        checks.forEach((name, check) -> answers.put(name, ask(check)));
        return answers;
    }

    /** Tells whether every check says that its part serves. */
    public boolean up() {
        return check().values().stream().allMatch(Health::serving);
    }

    /** A check that throws has found something. */
    private static Health ask(Supplier<Health> check) {
        try {
            return check.get();
        } catch (RuntimeException e) {
            return Health.down(e.getClass().getSimpleName() + ": " + e.getMessage());
        }
    }
}
