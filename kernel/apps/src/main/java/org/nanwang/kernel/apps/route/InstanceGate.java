package org.nanwang.kernel.apps.route;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.stream.IntStream;
import org.nanwang.kernel.apps.caller.InstallationCaller;
import org.nanwang.kernel.apps.caller.InstallationRoles;
import org.nanwang.kernel.apps.error.AppsError;
import org.nanwang.kernel.apps.web.WebContainer;
import org.nanwang.sdk.app.InstallationId;
import org.nanwang.sdk.error.Refusal;
import org.nanwang.sdk.people.Caller;

/** The gate of one instance: permits, drain, and a look at who is inside. */
public final class InstanceGate implements Gate {
    /** Set once the gate is closed; the bits below count the calls in flight. */
    private static final long CLOSED = Long.MIN_VALUE;

    private final InstallationRoles roles;
    private final WebContainer container;
    private final ClassLoader loader;
    private final GateMetrics metrics;
    private final LongSupplier nanoTime;
    private final int permits;
    private final AtomicReferenceArray<Flight> flights;
    private final AtomicLong state = new AtomicLong();
    private final CountDownLatch drained = new CountDownLatch(1);

    InstanceGate(InstallationRoles roles, WebContainer container, ClassLoader loader, GateMetrics metrics,
            GateLimits limits) {
        this.roles = roles;
        this.container = container;
        this.loader = loader;
        this.metrics = metrics;
        this.nanoTime = limits.nanoTime();
        this.permits = limits.permits();
        this.flights = new AtomicReferenceArray<>(permits);
    }

    @Override
    public Optional<Pass> enter(Caller caller) {
        return enter(Optional.of(new InstallationCaller(caller, roles)));
    }

    @Override
    public Optional<Pass> enter() {
        return enter(Optional.empty());
    }

    private Optional<Pass> enter(Optional<Caller> caller) {
        while (true) {
            long before = state.get();
            if (before < 0) {
                return Optional.empty();
            }
            if (before >= permits) {
                metrics.refused();
                throw new Refusal(AppsError.PERMITS_TAKEN, installation(), permits);
            }
            if (state.compareAndSet(before, before + 1)) {
                return Optional.of(board((int) before, caller));
            }
        }
    }

    @Override
    public WebContainer container() {
        return container;
    }

    /** Lets nobody in any more and waits for those inside; tells whether all have left in time. */
    public boolean drain(Duration limit) throws InterruptedException {
        close();
        return drained.await(limit.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Counts what the installation has answered. */
    public Tally tally() {
        return metrics.tally();
    }

    /** Finds whose request the current thread is answering inside. */
    public Optional<Caller> present() {
        Thread thread = Thread.currentThread();
        return IntStream.range(0, permits).mapToObj(flights::get)
                .filter(flight -> flight != null && flight.isOn(thread)).findFirst().flatMap(Flight::caller);
    }

    /** Interrupts every call that is still inside. */
    public void interruptAll() {
        forEachFlight(Flight::interrupt);
    }

    void interruptOverdue(long deadlineNanos) {
        long now = nanoTime.getAsLong();
        forEachFlight(flight -> {
            if (now - flight.startedAt() > deadlineNanos && flight.interrupt()) {
                metrics.overdue();
            }
        });
    }

    void leave(Flight flight, int status) {
        flights.set(flight.seat(), null);
        metrics.answered(status, nanoTime.getAsLong() - flight.startedAt());
        if (state.decrementAndGet() == CLOSED) {
            drained.countDown();
        }
    }

    ClassLoader loader() {
        return loader;
    }

    InstallationId installation() {
        return roles.installation().id();
    }

    private void close() {
        if (state.getAndUpdate(before -> before | CLOSED) == 0) {
            drained.countDown();
        }
    }

    /** A seat is free for each permit: a flight gives its seat back before its permit. */
    private Flight board(int guess, Optional<Caller> caller) {
        metrics.entered();
        long now = nanoTime.getAsLong();
        int seat = guess;
        while (true) {
            Flight flight = flights.get(seat) == null ? new Flight(this, seat, now, caller) : null;
            if (flight != null && flights.compareAndSet(seat, null, flight)) {
                return flight;
            }
            seat = (seat + 1) % permits;
        }
    }

    private void forEachFlight(Consumer<Flight> action) {
        for (int seat = 0; seat < permits; seat++) {
            Flight flight = flights.get(seat);
            if (flight != null) {
                action.accept(flight);
            }
        }
    }
}
