package org.nanwang.kernel.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nanwang.kernel.http.fixture.FakeApp;
import org.nanwang.kernel.http.fixture.LotsResource;
import org.nanwang.kernel.http.fixture.TestNode;

class RestIT {

    private static final String API = "/370811/parking/api/lots";

    private static TestNode node;

    @BeforeAll
    static void start(@TempDir Path data) {
        node = new TestNode(data);
        node.host(FakeApp.parking(), web -> web.publish(new LotsResource()));
    }

    @AfterAll
    static void stop() {
        node.close();
    }

    @Test
    void aBodyMayBeLeftOutTogetherWithItsType() throws Exception {
        HttpResponse<String> answer = node.send("POST", API, "");

        assertEquals(204, answer.statusCode(), answer.body());
    }

    @Test
    void aBodyWithoutATypeIsRefused() throws Exception {
        HttpResponse<String> answer = node.send("POST", API, "{}");

        assertEquals(415, answer.statusCode());
        assertFalse(answer.body().contains("null"), answer.body());
    }

    @Test
    void valuesOfTheSdkAreStringsAndMoneyIsFen() throws Exception {
        HttpResponse<String> answer = node.get(API + "/one");

        assertEquals(200, answer.statusCode());
        assertEquals("{\"owner\":\"370811-parking\",\"app\":\"org.nanwang.parking\",\"region\":\"370811\","
                + "\"version\":\"1.2.0\",\"fee\":1250,\"since\":\"2026-05-01T08:00:00Z\",\"spaces\":{\"370811\":3}}",
                answer.body());
    }

    @Test
    void valuesOfTheSdkAreReadBack() throws Exception {
        String lot = node.get(API + "/one").body();

        HttpResponse<String> answer = node.send("POST", API, lot, "Content-Type", "application/json");

        assertEquals(200, answer.statusCode(), answer.body());
        assertEquals(lot, answer.body());
    }

    @Test
    void theCallerIsAParameter() throws Exception {
        assertEquals("anonymous", node.get(API + "/caller").body());
        assertEquals("li", node.get(API + "/caller", "Authorization", "Bearer li").body());
    }

    @Test
    void identifiersAreReadFromPathAndQuery() throws Exception {
        assertEquals("370811-bus 1.0.0-rc 5", node.get(API + "/by/370811-bus?version=1.0.0-rc&limit=5").body());
        assertEquals("370811-bus null 0", node.get(API + "/by/370811-bus").body());
    }

    @Test
    void theAppsClassLoaderIsInTheThread() throws Exception {
        assertTrue(node.get(API + "/loader").body().contains("AppClassLoader"));
    }

    @Test
    void theResourceKnowsItsWholeAddress() throws Exception {
        assertEquals("/370811/parking/api/ lots/where", node.get(API + "/where").body());
    }

    @Test
    void headIsAnsweredLikeGetWithoutBody() throws Exception {
        HttpResponse<String> answer = node.send("HEAD", API + "/one", "");

        assertEquals(200, answer.statusCode());
        assertEquals("", answer.body());
    }

    @Test
    void partsOfAFormAreReadWithTheirNames() throws Exception {
        String big = "x".repeat(700_000);
        String body = "--b\r\nContent-Disposition: form-data; name=\"bundle\"; filename=\"hello 1.jar\"\r\n"
                + "Content-Type: application/java-archive\r\n\r\n" + big + "\r\n"
                + "--b\r\nContent-Disposition: form-data; name=\"signature\"\r\n\r\n{}\r\n--b--\r\n";

        HttpResponse<String> answer =
                node.send("POST", API + "/parts", body, "Content-Type", "multipart/form-data; boundary=b");

        assertEquals("[\"bundle hello 1.jar 700000\",\"signature - 2\"]", answer.body());
    }
}
