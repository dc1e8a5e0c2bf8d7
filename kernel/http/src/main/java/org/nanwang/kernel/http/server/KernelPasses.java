package org.nanwang.kernel.http.server;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.nanwang.kernel.apps.route.Gate;
import org.nanwang.kernel.http.call.Call;
import org.nanwang.sdk.people.Caller;

/** The kernel's own resources have no gate, whoever is there may pass; but they are timed as instances are. */
public final class KernelPasses {

    private static final int FAMILIES = 6;

    private final Timer[] timers;

    /** Makes the passes of one address. */
    public KernelPasses(MeterRegistry meters, String path) {
        timers = IntStream.range(0, FAMILIES).mapToObj(family -> Timer.builder("nanwang.kernel.requests")
                .description("Requests answered by the kernel itself, by status family")
                .tag("path", path).tag("status", family + "xx").register(meters)).toArray(Timer[]::new);
    }

    Gate.Pass pass(Call call) {
        return new Timed(call, timers);
    }

    private record Timed(Call call, Timer[] timers) implements Gate.Pass, Gate.Scope {

        @Override
        public Optional<Caller> caller() {
            return Optional.empty();
        }

        @Override
        public Gate.Scope activate() {
            return this;
        }

        @Override
        public void finish(int status) {
            timers[Math.min(status / 100, FAMILIES - 1)].record(call.nanos(), TimeUnit.NANOSECONDS);
        }

        @Override
        public boolean overdue() {
            return false;
        }

        @Override
        public void close() {
            // nothing was changed
        }
    }
}
