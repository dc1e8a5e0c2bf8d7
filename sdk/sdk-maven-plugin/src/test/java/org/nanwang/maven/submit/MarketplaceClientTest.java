package org.nanwang.maven.submit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.maven.plugin.MojoFailureException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nanwang.sdk.pack.Finding;

/** Against a server that answers as a marketplace does; {@code JourneyIT} submits to a real one. */
class MarketplaceClientTest {

    private static final String FINDING = """
            {"rule": "%s", "severity": "%s", "place": "app.yaml:3", "message": "what", "remedy": "do"}""";

    private final Map<String, String> answers = new ConcurrentHashMap<>();
    private final StringBuffer asked = new StringBuffer();
    private HttpServer server;

    @TempDir
    private Path folder;

    @BeforeEach
    void open() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/marketplace/api", this::answer);
        server.start();
    }

    @AfterEach
    void close() {
        server.stop(0);
    }

    @Test
    void itWaitsForTheVerdictAndTellsWhereTheReleaseStands() throws Exception {
        answers.put("/releases", "{'id': 7}");
        answers.put("/submissions/7", judged("passed", "dynamic-sites", "review"));
        answers.put("/releases/org.example.hello/1.0.0", "{'status': 'needs-review'}");
        Verdict verdict = submit();
        assertTrue(verdict.taken() && verdict.toString().contains("waits for an admin"), verdict::toString);
        assertTrue(asked.toString().contains("nvt_1"), asked::toString);
        assertTrue(asked.toString().contains("name=\"channel\"\r\n\r\nbeta"), asked::toString);
        assertTrue(asked.toString().contains("the jar") && asked.toString().contains("the envelope"), asked::toString);
    }

    @Test
    void whatARuleRefusesIsToldWithItsFindings() throws Exception {
        answers.put("/releases", judged("refused", "namespace", "refuse"));
        Verdict verdict = submit();
        assertFalse(verdict.taken());
        assertTrue(verdict.toString().contains("org.example.hello 1.0.0"), verdict::toString);
        List<Finding> findings = verdict.findingsBesides(List.of());
        assertEquals(List.of("app.yaml:3 [namespace] what: do"), findings.stream().map(Finding::toString).toList());
        assertEquals(List.of(), verdict.findingsBesides(findings));
    }

    @Test
    void whatAPersonRefusedStaysRefused() throws Exception {
        answers.put("/releases", judged("passed", "licences", "advice"));
        answers.put("/releases/org.example.hello/1.0.0", "{'status': 'refused', 'reason': 'sends nothing'}");
        Verdict verdict = submit();
        assertFalse(verdict.taken());
        assertTrue(verdict.toString().contains("sends nothing"), verdict::toString);
    }

    @Test
    void aRefusalIsToldInTheMarketplacesWords() {
        assertEquals("release differs", assertThrows(MojoFailureException.class, this::submit).getMessage());
        server.stop(0);
        assertTrue(assertThrows(MojoFailureException.class, this::submit).getMessage().contains("does not answer"));
    }

    private Verdict submit() throws IOException, MojoFailureException {
        Path jar = Files.writeString(folder.resolve("x.jar"), "the jar");
        Path signature = Files.writeString(folder.resolve("x.jar.release.json"), "the envelope");
        return new MarketplaceClient("http://127.0.0.1:" + server.getAddress().getPort(),
                new SubmissionToken("Vendor-Token", "nvt_1"), Locale.ENGLISH).submit(jar, signature, "beta");
    }

    private static String judged(String state, String rule, String severity) {
        return "{'id': 7, 'app': 'org.example.hello', 'version': '1.0.0', 'judgedAt': '2026-01-01T00:00:00Z', 'state': '"
                + state + "', 'checks': [{'findings': [" + FINDING.formatted(rule, severity) + "]}]}";
    }

    private void answer(HttpExchange exchange) throws IOException {
        asked.append(exchange.getRequestHeaders().getFirst("Vendor-Token"));
        asked.append(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        String known = answers.get(exchange.getRequestURI().getPath().substring("/marketplace/api".length()));
        String json = known == null ? "{'detail': 'release differs'}" : known;
        byte[] body = json.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(known == null ? 409 : 200, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }
}
