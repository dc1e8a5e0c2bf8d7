package org.nanwang.kernel.http;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.ref.WeakReference;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nanwang.kernel.http.fixture.FakeApp;
import org.nanwang.kernel.http.fixture.LotsResource;
import org.nanwang.kernel.http.fixture.TariffEndpoint;
import org.nanwang.kernel.http.fixture.ThrowAwayLoader;
import org.nanwang.kernel.http.fixture.TestNode;

/** A class loader that stays is an app that was never uninstalled: its memory is lost until the node restarts. */
class LeakIT {

    private static final int CYCLES = 50;
    private static final String BASE = "/370811/parking/";
    private static final String ENVELOPE = """
            <soap:Envelope xmlns:soap="http://schemas.xmlsoap.org/soap/envelope/"><soap:Body>
            <fee xmlns="urn:parking"><hours xmlns="">2</hours></fee></soap:Body></soap:Envelope>
            """;

    @Test
    void noClassLoaderOutlivesItsContainer(@TempDir Path data) throws Exception {
        List<WeakReference<ClassLoader>> loaders = new ArrayList<>();
        try (TestNode node = new TestNode(data)) {
            for (int i = 0; i < CYCLES; i++) {
                loaders.add(cycle(node));
            }
            await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> assertEquals(List.of(), alive(loaders)));
        }
    }

    /** Shows that the count above can fail. */
    @Test
    void aContainerThatIsNotClosedKeepsItsLoader(@TempDir Path data) throws Exception {
        try (TestNode node = new TestNode(data)) {
            WeakReference<ClassLoader> loader = host(node);
            for (int i = 0; i < 5; i++) {
                assertEquals(List.of(0), alive(List.of(loader)));
            }
            node.unhost(BASE);
        }
    }

    private static WeakReference<ClassLoader> cycle(TestNode node) throws Exception {
        WeakReference<ClassLoader> loader = host(node);
        String lot = node.get(BASE + "api/lots/one").body();
        assertEquals(200, node.send("POST", BASE + "api/lots", lot, "Content-Type", "application/json").statusCode());
        assertEquals(200, node.get(BASE + "api/lots/stage").statusCode());
        assertEquals(404, node.get(BASE + "api/lots/refused").statusCode());
        assertEquals(500, node.get(BASE + "api/lots/broken").statusCode());
        assertTrue(node.get(BASE + "openapi.json").body().contains("/lots/one"));
        assertTrue(node.get(BASE + "soap/tariff?wsdl").body().contains("urn:parking"));
        assertTrue(node.send("POST", BASE + "soap/tariff", ENVELOPE, "Content-Type", "text/xml").body().contains(">600<"));
        node.unhost(BASE);
        return loader;
    }

    private static WeakReference<ClassLoader> host(TestNode node) throws Exception {
        ThrowAwayLoader loader = new ThrowAwayLoader();
        Object lots = loader.make(LotsResource.class);
        Object tariff = loader.make(TariffEndpoint.class);
        node.host(FakeApp.parking().loadedBy(loader), web -> {
            web.publish(lots);
            web.publishSoap("tariff", tariff);
        });
        return new WeakReference<>(loader);
    }

    /** Tells which are left. */
    private static List<Integer> alive(List<WeakReference<ClassLoader>> loaders) {
        System.gc();
        return IntStream.range(0, loaders.size()).filter(i -> loaders.get(i).get() != null).boxed().toList();
    }
}
