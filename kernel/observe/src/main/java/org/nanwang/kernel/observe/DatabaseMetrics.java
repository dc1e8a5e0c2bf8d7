package org.nanwang.kernel.observe;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import org.nanwang.kernel.storage.Storage;
import org.nanwang.kernel.storage.Usage;

/** The figures of the database's connections: the kernel's own, and those that installations share. */
record DatabaseMetrics(Storage storage) implements MeterBinder {

    @Override
    public void bindTo(MeterRegistry registry) {
        bind(registry, "kernel", storage::kernelUsage);
        bind(registry, "apps", storage::spacesUsage);
    }

    private static void bind(MeterRegistry registry, String owner, Supplier<Usage> usage) {
        connections(registry, owner, "active", usage, Usage::active);
        connections(registry, owner, "idle", usage, Usage::idle);
        Gauge.builder("nanwang.database.waiting", () -> usage.get().waiting())
                .description("Threads that wait for a database connection").tag("owner", owner).register(registry);
    }

    private static void connections(MeterRegistry registry, String owner, String state, Supplier<Usage> usage,
            ToDoubleFunction<Usage> figure) {
        Gauge.builder("nanwang.database.connections", () -> figure.applyAsDouble(usage.get()))
                .description("Connections to the database").tag("owner", owner).tag("state", state).register(registry);
    }
}
