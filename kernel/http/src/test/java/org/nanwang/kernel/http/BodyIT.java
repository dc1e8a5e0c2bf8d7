package org.nanwang.kernel.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nanwang.kernel.http.fixture.FakeApp;
import org.nanwang.kernel.http.fixture.LotsResource;
import org.nanwang.kernel.http.fixture.TestNode;

class BodyIT {

    private static final int LIMIT = 1 << 20;
    private static final String LENGTH = "/370811/parking/api/lots/length";

    private static Path spool;
    private static TestNode node;

    @BeforeAll
    static void start(@TempDir Path data) {
        node = new TestNode(data, config -> new HttpConfig(config.host(), 0, LIMIT, config.deadline(), config.drain(),
                config.spool()));
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
}
