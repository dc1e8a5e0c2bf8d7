package org.nanwang.kernel.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nanwang.kernel.http.fixture.FakeApp;
import org.nanwang.kernel.http.fixture.TestNode;

class PageIT {

    private static final String ASSETS = "/370811/parking/assets/0123456789abcdef/";

    private static TestNode node;

    @BeforeAll
    static void start(@TempDir Path data) {
        node = new TestNode(data);
        node.host(FakeApp.parking(), web -> { });
        node.host(FakeApp.parking().at("/370811/pageless/").withoutPage(), web -> { });
        node.host(FakeApp.parking().at("/"), web -> { });
    }

    @AfterAll
    static void stop() {
        node.close();
    }

    @Test
    void thePageLoadsTheAppsModuleInTheCallersLanguage() throws Exception {
        HttpResponse<String> page = node.get("/370811/parking/", "Accept-Language", "zh-CN");

        assertEquals(200, page.statusCode());
        assertTrue(page.headers().firstValue("Content-Type").orElse("").startsWith("text/html"));
        assertTrue(page.headers().firstValue("Content-Security-Policy").orElse("").startsWith("default-src 'self'"));
        assertEquals("nosniff", page.headers().firstValue("X-Content-Type-Options").orElse(""));
        assertTrue(page.body().contains("<html lang=\"zh-CN\">"));
        assertTrue(page.body().contains("<title>停车</title>"));
        assertTrue(page.body().contains("data-module=\"" + ASSETS + "parking.js\""), page.body());
    }

    @Test
    void nothingOfAnAppAsksForPasskeys() throws Exception {
        for (String path : List.of("/370811/parking/", ASSETS + "parking.js", "/370811/parking/api/nothing")) {
            assertTrue(node.get(path).headers().firstValue("Permissions-Policy").orElse("")
                    .contains("publickey-credentials-get=()"), path);
        }
        assertTrue(node.get("/health").headers().firstValue("Permissions-Policy").isEmpty());
    }

    @Test
    void namesAreEscaped() throws Exception {
        assertTrue(node.get("/370811/parking/").body().contains("<title>Parking &lt;&amp;&quot;city&quot;&gt;</title>"));
    }

    @Test
    void theMissingSlashIsAdded() throws Exception {
        HttpResponse<String> answer = node.get("/370811/parking?a=1");

        assertEquals(308, answer.statusCode());
        assertEquals("/370811/parking/?a=1", answer.headers().firstValue("Location").orElse(""));
    }

    @Test
    void anAddressInsideThePageIsThePageForABrowserOnly() throws Exception {
        assertEquals(200, node.get("/370811/parking/lots/5", "Accept", "text/html,*/*").statusCode());
        assertEquals(404, node.get("/370811/parking/lots/5", "Accept", "*/*").statusCode());
        assertEquals(404, node.get("/nothing", "Accept", "text/html").statusCode());
    }

    @Test
    void anAppWithoutPageSaysSo() throws Exception {
        HttpResponse<String> answer = node.get("/370811/pageless/");

        assertEquals(404, answer.statusCode());
        assertTrue(answer.body().contains("page-missing"), answer.body());
    }

    @Test
    void filesAreKeptByTheBrowserForEver() throws Exception {
        HttpResponse<String> file = node.get(ASSETS + "parking.js");

        assertEquals(200, file.statusCode());
        assertEquals("text/javascript;charset=utf-8",
                file.headers().firstValue("Content-Type").orElse("").replace(" ", ""));
        assertTrue(file.headers().firstValue("Cache-Control").orElse("").contains("immutable"));
        String tag = file.headers().firstValue("ETag").orElseThrow();
        HttpResponse<String> again = node.get(ASSETS + "parking.js", "If-None-Match", tag);
        assertEquals(304, again.statusCode());
        assertEquals("", again.body());
    }

    @Test
    void headTellsTheLengthAndNoBody() throws Exception {
        HttpResponse<String> file = node.send("HEAD", ASSETS + "lot.png", "");

        assertEquals("image/png", file.headers().firstValue("Content-Type").orElse(""));
        assertEquals("8", file.headers().firstValue("Content-Length").orElse(""));
        assertEquals("", file.body());
    }

    @Test
    void textIsCompressedForWhoeverTakesIt() throws Exception {
        assertEquals("gzip", node.get(ASSETS + "parking.js", "Accept-Encoding", "gzip, br").headers()
                .firstValue("Content-Encoding").orElse(""));
        assertTrue(node.get(ASSETS + "lot.png", "Accept-Encoding", "gzip").headers()
                .firstValue("Content-Encoding").isEmpty());
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "/370811/parking/assets/fedcba9876543210/parking.js", "/370811/parking/assets/parking.js",
        ASSETS, ASSETS + "nothing.js", ASSETS + "../META-INF/secret.txt", ASSETS + "%2e%2e/META-INF/secret.txt",
        ASSETS + "..%2fMETA-INF/secret.txt", ASSETS + "..%5cMETA-INF/secret.txt", ASSETS + "/../META-INF/secret.txt",
        ASSETS + "x/..;/../META-INF/secret.txt", ASSETS + "%252e%252e/META-INF/secret.txt", ASSETS + "parking.js%00.png",
        ASSETS + "file:/etc/passwd", ASSETS + "%zz"})
    void whatIsNoPageFileIsNotGivenAway(String path) throws Exception {
        String answer = raw(path);

        assertTrue(answer.startsWith("HTTP/1.1 40"), answer);
        assertTrue(answer.contains("urn:nanwang:problem:"), answer);
        assertFalse(answer.contains("secret\n"), answer);
    }

    @Test
    void namesComeInBothLanguagesBecauseThePersonMayChangeTheirs() throws Exception {
        String page = node.get("/370811/parking/", "Accept-Language", "en").body();

        assertTrue(page.contains("data-name-zh=\"停车\""), page);
        assertTrue(page.contains("data-name-en=\"Parking &lt;&amp;&quot;city&quot;&gt;\""), page);
    }

    @ParameterizedTest
    @ValueSource(strings = {"shell.js", "page.js", "nanwang.css", "icon.svg"})
    void whatPagesShareComesFromTheKernelAndIsFetchedOnce(String name) throws Exception {
        HttpResponse<String> file = node.get("/kit/1/" + name);

        assertEquals(200, file.statusCode());
        assertTrue(node.get("/370811/parking/").body().contains("/kit/1/shell.js"));
        assertEquals(304, node.get("/kit/1/" + name, "If-None-Match",
                file.headers().firstValue("ETag").orElseThrow()).statusCode());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/kit", "/kit/", "/kit/1/", "/kit/1/other.js", "/kit/2/page.js", "/kit/page.js"})
    void nothingElseIsInTheKit(String path) throws Exception {
        assertEquals(404, node.get(path).statusCode());
    }

    /** Sends a path as it is: an HTTP client would put it in order first. */
    private static String raw(String path) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", node.port())) {
            OutputStream out = socket.getOutputStream();
            out.write(("GET " + path + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
