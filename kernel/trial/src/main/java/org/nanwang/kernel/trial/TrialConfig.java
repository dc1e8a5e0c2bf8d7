package org.nanwang.kernel.trial;

import java.time.Duration;
import org.nanwang.kernel.config.ConfigurationSource;

/**
 * How releases are tried.
 *
 * @param processes how many at a time; 0 means that this node tries none
 * @param deadline how long one trial may take
 * @param memory the heap of its process, in bytes
 */
public record TrialConfig(int processes, Duration deadline, long memory) {

    boolean on() {
        return processes > 0;
    }

    /**
     * Reads {@code trial-...}.
     *
     * @param usual how many at a time, where nothing is said of it
     */
    public static TrialConfig from(ConfigurationSource source, int usual) {
        return new TrialConfig(source.integer("trial-processes", usual, 0, 16),
                source.duration("trial-deadline", Duration.ofMinutes(2), Duration.ofSeconds(10), Duration.ofHours(1)),
                source.size("trial-memory", 384L << 20));
    }
}
