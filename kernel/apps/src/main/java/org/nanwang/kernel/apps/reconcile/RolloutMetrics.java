package org.nanwang.kernel.apps.reconcile;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import org.nanwang.kernel.apps.installation.RolloutKind;
import org.nanwang.kernel.apps.installation.RolloutState;
import org.nanwang.kernel.apps.installation.Word;

/** Times attempts of rollouts by kind and outcome. Which installation it was stands in the log and in the database. */
public final class RolloutMetrics {
    private final MeterRegistry registry;

    /** Registers where it is told. */
    public RolloutMetrics(MeterRegistry registry) {
        this.registry = registry;
    }

    Watch begin(RolloutKind kind) {
        return new Watch(registry, kind, Timer.start(registry));
    }

    /** A stop watch. */
    record Watch(MeterRegistry registry, RolloutKind kind, Timer.Sample sample) {
        void stop(RolloutState outcome) {
            sample.stop(Timer.builder("nanwang.rollouts").description("Attempts of rollouts, by kind and outcome")
                    .tag("kind", Word.of(kind)).tag("outcome", Word.of(outcome)).register(registry));
        }
    }
}
