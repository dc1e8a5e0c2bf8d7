package org.nanwang.kernel.apps.release;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.TextNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nanwang.sdk.app.AppId;
import org.nanwang.sdk.app.ReleaseVersion;
import org.nanwang.sdk.error.Refusal;
import org.nanwang.sdk.pack.sign.Envelope;
import org.nanwang.sdk.pack.sign.SigningKey;

class MarketplaceReleasesTest {
    private static final AppId VISITS = new AppId("org.example.visits");
    private static final ReleaseVersion VERSION = ReleaseVersion.parse("1.0.0");
    private static final String PLACE = "/marketplace/api/releases/org.example.visits/1.0.0";

    private static final String DIGEST = "0123456789abcdef".repeat(4);

    private final Map<String, byte[]> pages = new HashMap<>();
    private HttpServer server;
    private MarketplaceReleases marketplace;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
        URI address = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/marketplace/");
        marketplace = new MarketplaceReleases(new MarketplaceHttp(() -> address, HttpClient.newHttpClient()));
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void anApprovedReleaseIsOfferedWithWhatProvesIt() throws IOException {
        Envelope envelope = Envelope.sign("text/plain", new byte[] {1}, SigningKey.generate());
        page(PLACE + "/offer", offer(DIGEST, envelope));
        page(PLACE + "/bundle", "jar");

        Offer offer = marketplace.find(VISITS, VERSION).orElseThrow();
        assertEquals(DIGEST, offer.sha256());
        assertEquals(3, offer.size());
        assertEquals(envelope, offer.approval());
        try (InputStream bundle = marketplace.open(offer)) {
            assertArrayEquals("jar".getBytes(StandardCharsets.UTF_8), bundle.readAllBytes());
        }
    }

    @Test
    void anUnknownReleaseIsNotOfferedAndAnUnapprovedOneIsToldAsSuch() {
        assertTrue(marketplace.find(VISITS, VERSION).isEmpty());
        page(PLACE + "/offer", "{\"sha256\":\"" + DIGEST + "\",\"size\":3,\"release\":\"{}\",\"approval\":null}");
        assertEquals("release-not-approved", code());
    }

    @Test
    void aMarketplaceThatDoesNotAnswerAsItShouldIsToldAsSuch() {
        page(PLACE + "/offer", "<html>");
        assertEquals("source-failed", code());
        server.stop(0);
        assertEquals("source-failed", code());
    }

    @Test
    void anAnswerWithoutEndIsNotHeard() {
        page(PLACE + "/offer", " ".repeat(2 << 20));
        assertEquals("source-failed", code());
    }

    @Test
    void aDigestThatCouldNameAnotherFileIsNotTaken() {
        Envelope envelope = Envelope.sign("text/plain", new byte[] {1}, SigningKey.generate());
        page(PLACE + "/offer", offer("../../secret", envelope));
        assertEquals("source-failed", code());
    }

    private static String offer(String digest, Envelope envelope) {
        String text = new TextNode(envelope.json()).toString();
        return "{\"sha256\":\"" + digest + "\",\"size\":3,\"release\":" + text + ",\"approval\":" + text + "}";
    }

    private String code() {
        return assertThrows(Refusal.class, () -> marketplace.find(VISITS, VERSION)).code().code();
    }

    private void page(String path, String text) {
        pages.put(path, text.getBytes(StandardCharsets.UTF_8));
    }

    private void answer(HttpExchange exchange) throws IOException {
        byte[] body = pages.get(exchange.getRequestURI().getPath());
        if (body == null) {
            exchange.sendResponseHeaders(404, -1);
        } else {
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
        }
        exchange.close();
    }
}
