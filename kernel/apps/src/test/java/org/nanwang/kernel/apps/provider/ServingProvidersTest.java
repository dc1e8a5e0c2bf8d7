package org.nanwang.kernel.apps.provider;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.nanwang.kernel.apps.error.AppsError;
import org.nanwang.kernel.apps.fixture.FakeContainer;
import org.nanwang.kernel.apps.fixture.FakeHostedApp;
import org.nanwang.kernel.apps.offer.Offers;
import org.nanwang.kernel.apps.route.GateLimits;
import org.nanwang.kernel.apps.route.Gates;
import org.nanwang.kernel.apps.route.InstanceGate;
import org.nanwang.kernel.apps.route.RouteTable;
import org.nanwang.kernel.apps.route.Served;
import org.nanwang.sdk.app.InstallationId;
import org.nanwang.sdk.error.Refusal;
import org.nanwang.sdk.provider.NeedsPermission;
import org.nanwang.sdk.provider.Provider;

class ServingProvidersTest {

    private static final FakeHostedApp APP =
            new FakeHostedApp(InstallationId.parse("370800-oracle"), Optional.empty());

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final Gates gates = new Gates(meters, new GateLimits(2, Duration.ofMillis(100), System::nanoTime));
    private final RouteTable routes = new RouteTable();
    private final ServingProviders providers = new ServingProviders(routes);

    @NeedsPermission("oracle:provide")
    private interface Oracle extends Provider<String> {
        String answer();
    }

    private record Saying(String describe, Supplier<String> words) implements Oracle {
        @Override
        public String answer() {
            return words.get();
        }
    }

    @AfterEach
    void stop() {
        gates.close();
    }

    @Test
    void anAnswerComesThroughTheGate() {
        serve(() -> String.valueOf(Thread.currentThread().getContextClassLoader() == APP.classLoader()));
        assertEquals("true", oracle().call(Oracle::answer));
        assertEquals("first", oracle().description());
        assertEquals(1, meters.get("nanwang.app.requests").tag("status", "2xx").timer().count());
    }

    @Test
    void aCallReachesWhatServesNow() {
        serve(() -> "old");
        ServingProvider<String, Oracle> known = oracle();
        InstanceGate former = routes.serving(APP.id()).orElseThrow().gate();
        serve(() -> "new");
        assertTrue(assertDrained(former));
        assertEquals("new", known.call(Oracle::answer));
    }

    @Test
    void aProviderGoesWithItsRoute() {
        serve(() -> "here");
        ServingProvider<String, Oracle> known = oracle();
        routes.remove(APP.id());
        assertEquals(List.of(), providers.of(Oracle.class));
        assertRefused(AppsError.PROVIDER_GONE, () -> known.call(Oracle::answer));
    }

    @Test
    void whatFailsOrAnswersNothingIsToldAsThePlatformsOwnRefusal() {
        serve(() -> {
            throw new IllegalStateException("the oracle is drunk");
        });
        assertRefused(AppsError.PROVIDER_FAILED, () -> oracle().call(Oracle::answer));
        serve(() -> null);
        assertRefused(AppsError.PROVIDER_FAILED, () -> oracle().call(Oracle::answer));
        assertEquals(2, meters.get("nanwang.app.requests").tag("status", "5xx").timer().count());
    }

    @Test
    void aRefusalOfItsOwnIsHandedOn() {
        Refusal own = new Refusal(AppsError.ORDER_MALFORMED, "question");
        serve(() -> {
            throw own;
        });
        assertSame(own, assertThrows(Refusal.class, () -> oracle().call(Oracle::answer)));
    }

    @Test
    void aCallThatTakesTooLongIsInterrupted() {
        serve(() -> {
            try {
                new CountDownLatch(1).await();
                return "never";
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        });
        assertRefused(AppsError.PROVIDER_OVERDUE, () -> oracle().call(Oracle::answer));
        assertFalse(Thread.currentThread().isInterrupted());
    }

    @Test
    void anOfferNeedsItsPermissionAndAKind() {
        Offers offers = new Offers(permission -> {
            throw new Refusal(AppsError.PERMISSION_NOT_DECLARED, APP.id(), permission);
        });
        Saying saying = new Saying("x", () -> "");
        assertRefused(AppsError.PERMISSION_NOT_DECLARED, () -> offers.offer(Oracle.class, saying));
        assertThrows(IllegalArgumentException.class, () -> offers.offer(Saying.class, saying));
    }

    @Test
    void anOfferIsMadeOnceAndWhileTheAppStarts() {
        Offers offers = new Offers(permission -> { });
        Saying saying = new Saying("x", () -> "");
        offers.offer(Oracle.class, saying);
        assertThrows(IllegalArgumentException.class, () -> offers.offer(Oracle.class, saying));
        offers.seal();
        assertThrows(IllegalStateException.class, () -> offers.offer(Oracle.class, saying));
    }

    private void serve(Supplier<String> words) {
        Offers offers = new Offers(permission -> { });
        offers.offer(Oracle.class, new Saying("first", words));
        routes.put(new Served(APP, gates.create(APP, new FakeContainer()), offers));
    }

    private ServingProvider<String, Oracle> oracle() {
        return providers.find(Oracle.class, APP.id()).orElseThrow();
    }

    private static boolean assertDrained(InstanceGate gate) {
        try {
            return gate.drain(Duration.ofSeconds(1));
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void assertRefused(AppsError expected, Executable call) {
        assertEquals(expected, assertThrows(Refusal.class, call).code());
    }
}
