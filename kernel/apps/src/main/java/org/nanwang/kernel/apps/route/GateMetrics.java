package org.nanwang.kernel.apps.route;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.Timer;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.nanwang.sdk.app.InstallationId;

/** The figures of one installation; its successive instances share them. Knows nothing of an app's classes. */
final class GateMetrics {
    /** The last family of statuses. */
    private static final int FAILED = 5;

    private final MeterRegistry registry;
    private final Tags tags;
    private final LongAdder inFlight = new LongAdder();
    private final Gauge gauge;
    private final Counter refused;
    private final Counter overdue;
    private final AtomicReferenceArray<Timer> answered = new AtomicReferenceArray<>(FAILED + 1);

    GateMetrics(MeterRegistry registry, InstallationId installation) {
        this.registry = registry;
        this.tags = Tags.of("region", installation.region().value(), "app", installation.address());
        this.gauge = Gauge.builder("nanwang.app.requests.in.flight", inFlight, LongAdder::sum)
                .description("Requests being answered").tags(tags).register(registry);
        this.refused = Counter.builder("nanwang.app.requests.refused")
                .description("Requests refused because all permits were taken").tags(tags).register(registry);
        this.overdue = Counter.builder("nanwang.app.requests.overdue")
                .description("Requests interrupted at their deadline").tags(tags).register(registry);
    }

    void entered() {
        inFlight.increment();
    }

    void refused() {
        refused.increment();
    }

    void overdue() {
        overdue.increment();
    }

    void answered(int status, long nanos) {
        inFlight.decrement();
        timer(Math.min(Math.max(status / 100, 0), FAILED)).record(nanos, TimeUnit.NANOSECONDS);
    }

    Tally tally() {
        Timer failed = answered.get(FAILED);
        return new Tally(timers().mapToLong(Timer::count).sum(), failed == null ? 0 : failed.count());
    }

    void remove() {
        timers().forEach(registry::remove);
        for (Meter meter : new Meter[] {gauge, refused, overdue}) {
            registry.remove(meter);
        }
    }

    private Stream<Timer> timers() {
        return IntStream.rangeClosed(0, FAILED).mapToObj(answered::get).filter(Objects::nonNull);
    }

    /** The registry gives the same timer for the same name and tags, so a race is harmless. */
    private Timer timer(int family) {
        Timer known = answered.get(family);
        if (known != null) {
            return known;
        }
        Timer timer = Timer.builder("nanwang.app.requests").description("Requests answered, by status family")
                .tags(tags).tag("status", family + "xx").register(registry);
        answered.set(family, timer);
        return timer;
    }
}
