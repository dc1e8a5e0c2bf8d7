package org.nanwang.kernel.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nanwang.kernel.http.fixture.FakeApp;
import org.nanwang.kernel.http.fixture.LotsResource;
import org.nanwang.kernel.http.fixture.TariffEndpoint;
import org.nanwang.kernel.http.fixture.TestNode;

/** What apps and the kernel's own resources learn of their addresses. */
class AddressIT {

    @TempDir
    private Path data;

    @ParameterizedTest
    @ValueSource(strings = {"/370811/parking/", "/marketplace/", "/"})
    void aResourceKnowsItsWholeAddressWhereverItIsMounted(String base) throws Exception {
        try (TestNode node = new TestNode(data)) {
            node.host(FakeApp.parking().at(base), web -> web.publish(new LotsResource()));
            assertAddresses(node, base + "api/", "http://127.0.0.1:" + node.port());
        }
    }

    @Test
    void aResourceOfTheKernelKnowsItsWholeAddress() throws Exception {
        try (TestNode node = new TestNode(data, KernelApi.of("/platform", List.of(new LotsResource())))) {
            assertAddresses(node, "/platform/", "http://127.0.0.1:" + node.port());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://city.example", "http://127.0.0.1:8080", "http://[::1]:8080"})
    void behindAProxyEverybodyKnowsThePublicAddress(String called) throws Exception {
        try (TestNode node = new TestNode(data, config -> config.knownAs(URI.create(called)))) {
            node.host(FakeApp.parking(), web -> {
                web.publish(new LotsResource());
                web.publishSoap("tariff", new TariffEndpoint());
            });
            assertAddresses(node, "/370811/parking/api/", called);
            String contract = node.get("/370811/parking/soap/tariff?wsdl").body();
            assertTrue(contract.contains("location=\"" + called + "/370811/parking/soap/tariff\""), contract);
        }
    }

    private static void assertAddresses(TestNode node, String api, String origin) throws Exception {
        String base = origin + api;
        assertEquals(base + " " + base + "lots/addresses " + base + "lots/addresses?a=b%20c " + base + "lots/east%20gate "
                + "lots/addresses", node.get(api + "lots/addresses?a=b%20c").body());
        assertEquals(base + "lots/7", node.get(api + "lots/made").headers().firstValue("Location").orElse(""));
    }
}
