package org.nanwang.testkit;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.concurrent.atomic.AtomicReference;

/**
 * A clock that a test sets. It goes with the system's until it is set; from then on it stands still and moves only
 * when it is told to.
 */
public final class FakeClock extends Clock {

    private final AtomicReference<Clock> current;

    /** Begins with the system's time in the zone of the platform's region. */
    public FakeClock() {
        this(new AtomicReference<>(Clock.system(ZoneId.of("Asia/Shanghai"))));
    }

    private FakeClock(AtomicReference<Clock> current) {
        this.current = current;
    }

    /**
     * Stands still at an instant.
     *
     * @param instant never null
     */
    public void set(Instant instant) {
        current.updateAndGet(clock -> Clock.fixed(instant, clock.getZone()));
    }

    /**
     * Stands still, later than now.
     *
     * @param duration how much later, never null
     */
    public void advance(Duration duration) {
        current.updateAndGet(clock -> Clock.fixed(clock.instant().plus(duration), clock.getZone()));
    }

    /** Goes with the system's time again. */
    public void release() {
        current.updateAndGet(clock -> Clock.system(clock.getZone()));
    }

    @Override
    public ZoneId getZone() {
        return current.get().getZone();
    }

    /** Gives a clock in another zone, which stands where this one stands at this moment. */
    @Override
    public Clock withZone(ZoneId zone) {
        return new FakeClock(new AtomicReference<>(current.get().withZone(zone)));
    }

    @Override
    public Instant instant() {
        return current.get().instant();
    }
}
