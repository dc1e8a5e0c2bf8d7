package org.nanwang.kernel.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nanwang.kernel.http.fixture.FakeApp;
import org.nanwang.kernel.http.fixture.LotsResource;
import org.nanwang.kernel.http.fixture.TestNode;
import org.nanwang.kernel.http.server.Limits;

class BodyIT {

    private static final int LIMIT = 1 << 20;
    private static final String LENGTH = "/370811/parking/api/lots/length";

    private static Path spool;
    private static TestNode node;

    @BeforeAll
    static void start(@TempDir Path data) {
        node = new TestNode(data, config -> config.within(
                new Limits(LIMIT, config.limits().deadline(), config.limits().drain())));
        node.host(FakeApp.parking(), web -> web.publish(new LotsResource()));
        spool = data.resolve("spool");
    }

    @AfterAll
    static void stop() {
        node.close();
    }

    private static HttpResponse<String> post(HttpRequest.BodyPublisher body) throws Exception {
        return node.client().send(HttpRequest.newBuilder(node.uri(LENGTH)).POST(body)
                .header("Content-Type", "application/octet-stream").build(), HttpResponse.BodyHandlers.ofString());
    }

    @Test
    void aBodyAtTheLimitIsTaken() throws Exception {
        assertEquals(String.valueOf(LIMIT), post(HttpRequest.BodyPublishers.ofByteArray(new byte[LIMIT])).body());
    }

    @Test
    void aBodyThatSaysItIsTooLargeIsRefused() throws Exception {
        HttpResponse<String> answer = post(HttpRequest.BodyPublishers.ofByteArray(new byte[LIMIT + 1]));

        assertEquals(413, answer.statusCode());
        assertTrue(answer.body().contains("body-too-large"), answer.body());
    }

    @Test
    void aBodyThatDoesNotSayIsCounted() throws Exception {
        HttpResponse<String> answer = post(HttpRequest.BodyPublishers.ofInputStream(
                () -> new ByteArrayInputStream(new byte[LIMIT + 1])));

        assertEquals(413, answer.statusCode(), answer.body());
        assertTrue(answer.body().contains("body-too-large"), answer.body());
    }

    @Test
    void spooledPartsAreGoneAfterTheAnswer() throws Exception {
        String body = "--b\r\nContent-Disposition: form-data; name=\"x\"; filename=\"x\"\r\n\r\n" + "x".repeat(600_000)
                + "\r\n--b\r\nContent-Disposition: form-data; name=\"y\"; filename=\"y\"\r\n\r\n" + "y".repeat(400_000)
                + "\r\n--b--\r\n";

        HttpResponse<String> answer = node.send("POST", "/370811/parking/api/lots/parts", body,
                "Content-Type", "multipart/form-data; boundary=b");

        assertEquals("[\"x x 600000\",\"y y 400000\"]", answer.body());
        assertEquals(0, spool.toFile().list().length);
    }

    @ParameterizedTest
    @ValueSource(strings = {"junk", "--b\r\njunk", "--b\r\n\r\n", "--other\r\n\r\nx\r\n--other--\r\n"})
    void aMalformedFormIsTheCallersMistake(String body) throws Exception {
        HttpResponse<String> answer = node.send("POST", "/370811/parking/api/lots/parts", body,
                "Content-Type", "multipart/form-data; boundary=b");

        assertTrue(answer.statusCode() < 500, answer.body());
    }

    @Test
    void aFormWithoutBoundaryIsTheCallersMistake() throws Exception {
        HttpResponse<String> answer = node.send("POST", "/370811/parking/api/lots/parts", "junk",
                "Content-Type", "multipart/form-data");

        assertEquals(400, answer.statusCode(), answer.body());
    }

    @Test
    void aLongFileNameInChineseIsKept() throws Exception {
        String name = "停车场".repeat(60) + ".csv";
        String body = "--b\r\nContent-Disposition: form-data; name=\"lots\"; filename=\"" + name
                + "\"\r\n\r\nx\r\n--b--\r\n";

        HttpResponse<String> answer = node.send("POST", "/370811/parking/api/lots/parts", body,
                "Content-Type", "multipart/form-data; boundary=b");

        assertEquals("[\"lots " + name + " 1\"]", answer.body());
    }

    @Test
    void aBrokenChunkIsTheCallersMistake() throws Exception {
        try (Socket socket = new Socket("127.0.0.1", node.port())) {
            socket.getOutputStream().write(("POST " + LENGTH + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n"
                    + "Content-Type: application/octet-stream\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n")
                    .getBytes(StandardCharsets.US_ASCII));
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

            assertTrue(answer.startsWith("HTTP/1.1 400"), answer);
        }
    }
}
