package org.nanwang.kernel.apps.route;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.nanwang.kernel.apps.fixture.FakeContainer;
import org.nanwang.kernel.apps.fixture.FakeHostedApp;
import org.nanwang.kernel.apps.offer.Offers;
import org.nanwang.sdk.app.InstallationId;
import org.nanwang.sdk.error.Refusal;

class RouteTableTest {
    private final Gates gates = new Gates(new SimpleMeterRegistry(),
            new GateLimits(2, Duration.ofMinutes(1), System::nanoTime));
    private final RouteTable table = new RouteTable();

    @AfterEach
    void close() {
        gates.close();
    }

    @Test
    void anInstallationIsFoundBelowItsRegion() {
        Gate parking = put("370811-parking", Optional.empty());
        put("370883-parking", Optional.empty());

        assertMatch(parking, "/api/lots", "/370811/parking/api/lots");
        assertMatch(parking, "/", "/370811/parking/");
        assertMatch(parking, "/", "/370811/parking");
        assertNone("/370811/parking2/api");
        assertNone("/370811/");
        assertNone("/370811");
        assertNone("/");
        assertNone("//");
    }

    @Test
    void aMountComesFirstAndTheRootLast() {
        Gate portal = put("370800-portal", Optional.of("/"));
        Gate marketplace = put("370800-marketplace", Optional.of("/marketplace/"));
        Gate reviews = put("370800-reviews", Optional.of("/marketplace/reviews/"));
        Gate parking = put("370811-parking", Optional.empty());

        assertMatch(reviews, "/1", "/marketplace/reviews/1");
        assertMatch(marketplace, "/api/releases", "/marketplace/api/releases");
        assertMatch(marketplace, "/", "/marketplace");
        assertMatch(portal, "/marketplaces", "/marketplaces");
        assertMatch(parking, "/x", "/370811/parking/x");
        assertMatch(portal, "/370811/unknown/x", "/370811/unknown/x");
        assertMatch(portal, "/", "/");
    }

    @Test
    void aChangeReplacesTheRouteAndARemovalEndsIt() {
        put("370811-parking", Optional.empty());
        Gate next = put("370811-parking", Optional.empty());
        assertMatch(next, "/x", "/370811/parking/x");
        table.remove(InstallationId.parse("370811-parking"));
        assertNone("/370811/parking/x");
    }

    @Test
    void anAddressIsNeverGivenTwice() {
        put("370800-portal", Optional.of("/"));
        Refusal refusal = assertThrows(Refusal.class, () -> put("370811-portal", Optional.of("/")));
        assertEquals("mount-taken", refusal.code().code());
        assertTrue(refusal.getMessage().contains("370800-portal"));
    }

    private Gate put(String id, Optional<String> mount) {
        FakeHostedApp app = new FakeHostedApp(InstallationId.parse(id), mount);
        InstanceGate gate = gates.create(app, new FakeContainer());
        table.put(new Served(app, gate, new Offers(permission -> { })));
        return gate;
    }

    private void assertMatch(Gate gate, String rest, String path) {
        assertEquals(Optional.of(new Routes.Match(gate, rest)), table.find(path), path);
    }

    private void assertNone(String path) {
        assertEquals(Optional.empty(), table.find(path), path);
    }
}
