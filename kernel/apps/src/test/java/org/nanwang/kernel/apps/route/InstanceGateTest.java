package org.nanwang.kernel.apps.route;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.net.URL;
import java.net.URLClassLoader;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.nanwang.kernel.apps.caller.InstallationRoles;
import org.nanwang.kernel.apps.fixture.FakeContainer;
import org.nanwang.kernel.apps.fixture.TestCaller;
import org.nanwang.sdk.app.AppId;
import org.nanwang.sdk.app.Installation;
import org.nanwang.sdk.app.InstallationId;
import org.nanwang.sdk.app.ReleaseVersion;
import org.nanwang.sdk.error.Refusal;
import org.nanwang.sdk.people.Caller;
import org.slf4j.MDC;

class InstanceGateTest {
    private static final InstallationId PARKING = InstallationId.parse("370811-parking");
    private static final InstallationRoles ROLES = new InstallationRoles(
            new Installation(PARKING, new AppId("org.example.parking"), ReleaseVersion.parse("1.0.0")), Set.of("attendant"));
    private static final Duration SECOND = Duration.ofSeconds(1);

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final AtomicLong now = new AtomicLong();
    private final ClassLoader loader = new URLClassLoader(new URL[0]);
    private final InstanceGate gate = new InstanceGate(ROLES, new FakeContainer(), loader,
            new GateMetrics(meters, PARKING), new GateLimits(3, SECOND, now::get));

    @Test
    void asManyEnterAsThereArePermits() {
        Gate.Pass first = gate.enter().orElseThrow();
        gate.enter().orElseThrow();
        gate.enter().orElseThrow();
        assertEquals("permits-taken", assertThrows(Refusal.class, () -> gate.enter()).code().code());
        assertEquals(1, meters.get("nanwang.app.requests.refused").counter().count());

        first.finish(200);
        first.finish(200);
        gate.enter().orElseThrow();
        assertThrows(Refusal.class, () -> gate.enter());
        assertEquals(3, meters.get("nanwang.app.requests.in.flight").gauge().value());
    }

    @Test
    void aClosedGateLetsNobodyInAndWaitsForThoseInside() throws Exception {
        Gate.Pass pass = gate.enter().orElseThrow();
        assertFalse(gate.drain(Duration.ZERO));
        assertTrue(gate.enter().isEmpty());
        pass.finish(200);
        assertTrue(gate.drain(Duration.ZERO));
        assertTrue(gate.drain(Duration.ZERO));
    }

    @Test
    void anActivePassActsForTheInstallation() {
        ClassLoader outer = Thread.currentThread().getContextClassLoader();
        try (Gate.Scope scope = gate.enter().orElseThrow().activate()) {
            assertSame(loader, Thread.currentThread().getContextClassLoader());
            assertEquals("370811", MDC.get("region"));
            assertEquals("parking", MDC.get("app"));
            assertFalse(scope.overdue());
        }
        assertSame(outer, Thread.currentThread().getContextClassLoader());
        assertEquals(null, MDC.get("region"));
    }

    @Test
    void whoeverEntersHoldsTheRolesOfTheInstallation() {
        Caller attendant = new TestCaller(Set.of("org.example.parking:attendant:370811", "org.example.parking:owner:370811"));
        assertEquals(Set.of("attendant"), inside(attendant).roles(), "only what the app declares");

        Caller elsewhere = new TestCaller(Set.of("org.example.parking:attendant:370883", "org.other.app:attendant:370811"));
        assertEquals(Set.of(), inside(elsewhere).roles());
        assertFalse(inside(elsewhere).holds("attendant"));
    }

    private Caller inside(Caller caller) {
        Gate.Pass pass = gate.enter(caller).orElseThrow();
        pass.finish(200);
        return pass.caller().orElseThrow();
    }

    @Test
    void theOneWhoIsPresentIsFoundOnTheThreadOfTheRequestOnly() {
        Gate.Pass platform = gate.enter().orElseThrow();
        Gate.Pass pass = gate.enter(TestCaller.OPERATOR).orElseThrow();
        assertEquals(Optional.empty(), gate.present());
        try (Gate.Scope scope = pass.activate()) {
            assertEquals(pass.caller(), gate.present());
            assertEquals(Optional.empty(), CompletableFuture.supplyAsync(gate::present).join());
        }
        assertEquals(Optional.empty(), gate.present());
        try (Gate.Scope scope = platform.activate()) {
            assertEquals(Optional.empty(), gate.present(), "the platform's own call");
        }
    }

    @Test
    void atItsDeadlineACallIsInterruptedOnceAndTheThreadGoesOnClean() {
        Gate.Pass pass = gate.enter().orElseThrow();
        try (Gate.Scope scope = pass.activate()) {
            now.set(SECOND.toNanos());
            gate.interruptOverdue(SECOND.toNanos());
            assertFalse(scope.overdue());

            now.set(SECOND.toNanos() + 1);
            gate.interruptOverdue(SECOND.toNanos());
            assertTrue(scope.overdue());
            assertTrue(Thread.interrupted());

            gate.interruptOverdue(SECOND.toNanos());
            assertFalse(Thread.interrupted(), "once is enough");
        }
        assertEquals(1, meters.get("nanwang.app.requests.overdue").counter().count());
    }

    @Test
    void aThreadThatHasLeftIsNeverInterrupted() {
        Gate.Pass waiting = gate.enter().orElseThrow();
        waiting.activate().close();
        now.set(2 * SECOND.toNanos());
        gate.interruptOverdue(SECOND.toNanos());
        assertFalse(Thread.interrupted());
    }

    @Test
    void permitsHoldUnderContentionAndNobodyIsCountedTwice() throws Exception {
        AtomicInteger inside = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        AtomicInteger entered = new AtomicInteger();
        List<CompletableFuture<Void>> callers = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            callers.add(CompletableFuture.runAsync(() -> call(inside, most, entered)));
        }
        callers.forEach(CompletableFuture::join);
        assertTrue(gate.drain(Duration.ZERO), "everyone has left");
        assertTrue(most.get() <= 3, most + " were inside");
        assertTrue(entered.get() > 0);
        assertEquals(entered.get(), meters.get("nanwang.app.requests").timer().count());
        assertEquals(0, meters.get("nanwang.app.requests.in.flight").gauge().value());
    }

    private void call(AtomicInteger inside, AtomicInteger most, AtomicInteger entered) {
        for (int i = 0; i < 20_000; i++) {
            try {
                Gate.Pass pass = gate.enter().orElseThrow();
                most.accumulateAndGet(inside.incrementAndGet(), Math::max);
                entered.incrementAndGet();
                inside.decrementAndGet();
                pass.finish(200);
            } catch (Refusal full) {
                Thread.onSpinWait();
            }
        }
    }
}
