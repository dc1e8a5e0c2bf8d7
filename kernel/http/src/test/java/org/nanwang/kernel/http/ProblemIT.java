package org.nanwang.kernel.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nanwang.kernel.http.fixture.FakeApp;
import org.nanwang.kernel.http.fixture.LotsResource;
import org.nanwang.kernel.http.fixture.TestNode;

class ProblemIT {

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

    @ParameterizedTest
    @CsvSource({
        "GET, /nowhere/at/all, 404, address-unknown",
        "GET, /370811/parking/api/nothing, 404, address-unknown",
        "GET, /370811/parking/api/lots/nothing, 404, address-unknown",
        "GET, /370811/parking/nothing, 404, address-unknown",
        "GET, /370811/parking/soap/nothing, 404, address-unknown",
        "GET, /370811/parking/../parking/api, 400, request-malformed",
        "DELETE, /370811/parking/api/lots/one, 405, method-not-allowed",
        "DELETE, /370811/parking/, 405, method-not-allowed",
        "GET, /370811/parking/api/lots/by/parking, 400, value-malformed",
        "GET, /370811/parking/api/lots/by/370811-bus?version=one, 400, value-malformed",
        "GET, /370811/parking/api/lots/by/370811-bus?limit=some, 400, value-malformed",
        "GET, /370811/parking/api/lots/refused, 404, lot-unknown",
        "GET, /370811/parking/api/lots/broken, 500, unexpected",
        "GET, /370811/parking/api/lots/gone, 410, request-refused",
        "GET, /370811/parking/api/lots/unavailable, 503, request-refused",
        "GET, /370811/parking/api/lots/failing-stage, 404, lot-unknown"})
    void everyFailureIsAProblem(String method, String path, int status, String code) throws Exception {
        HttpResponse<String> answer = node.send(method, path, "");

        assertEquals(status, answer.statusCode(), answer.body());
        assertEquals("application/problem+json", answer.headers().firstValue("Content-Type").orElse(""));
        JsonNode problem = new ObjectMapper().readTree(answer.body());
        assertEquals("urn:nanwang:problem:" + code, problem.get("type").asText());
        assertEquals(status, problem.get("status").asInt());
        assertEquals(answer.headers().firstValue("Trace-Id").orElseThrow(), problem.get("trace").asText());
        assertEquals(path.replaceFirst("\\?.*", ""), problem.get("instance").asText());
        assertFalse(problem.get("detail").asText().isBlank());
        assertFalse(answer.body().contains("secret"), answer.body());
    }

    @Test
    void refusalsAreToldInTheCallersLanguage() throws Exception {
        assertTrue(node.get(API + "/refused").body().contains("Lot '7' does not exist."));
        assertTrue(node.get(API + "/refused", "Accept-Language", "zh-CN,zh;q=0.9,en;q=0.8").body()
                .contains("停车场“7”不存在。"));
        assertTrue(node.get(API + "/refused", "Accept-Language", "en,zh;q=0.5").body().contains("\"Not found\""));
    }

    @Test
    void aFormNobodyAsksForIsNotAcceptable() throws Exception {
        assertEquals(406, node.get(API + "/one", "Accept", "image/png").statusCode());
    }

    @Test
    void aBodyOfAnotherTypeIsRefused() throws Exception {
        HttpResponse<String> answer = node.send("POST", API, "a,b", "Content-Type", "text/csv");

        assertEquals(415, answer.statusCode());
        assertTrue(answer.body().contains("text/csv"), answer.body());
    }

    @Test
    void aMethodThatIsNotAllowedNamesThoseThatAre() throws Exception {
        assertTrue(node.send("DELETE", API + "/one", "").headers().firstValue("Allow").orElse("").contains("GET"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "{\"owner\": | line 1",
        "{\"colour\": \"red\"} | 'colour' is not known",
        "{\"owner\": \"parking\"} | property 'owner': installation 'parking' is not of the form",
        "{\"fee\": \"12\"} | property 'fee': money is a whole number of fen",
        "{\"fee\": 1.5} | property 'fee': money is a whole number of fen",
        "{} {} | line 1"})
    void aBodyThatCannotBeReadIsToldWithItsPlace(String body, String words) throws Exception {
        HttpResponse<String> answer = node.send("POST", API, body, "Content-Type", "application/json");

        assertEquals(400, answer.statusCode(), answer.body());
        assertTrue(answer.body().contains("json-malformed"), answer.body());
        assertTrue(answer.body().contains(words), answer.body());
    }

    @Test
    void whatCannotBeWrittenIsUnexpected() throws Exception {
        HttpResponse<String> answer = node.get(API + "/unwritable");

        assertEquals(500, answer.statusCode());
        assertFalse(answer.body().contains("secret"), answer.body());
    }

    @Test
    void whatTheAppMadeOfAnErrorStays() throws Exception {
        HttpResponse<String> answer = node.get(API + "/own");

        assertEquals(422, answer.statusCode());
        assertEquals("{\"findings\":[\"a\"]}", answer.body());
    }

    @Test
    void theWordsOfTheAppAreKept() throws Exception {
        assertTrue(node.get(API + "/wrong").body().contains("the plate is too long"));
    }

    @Test
    void aTokenThatIsNotValidIsRefusedWithTheWayToSignIn() throws Exception {
        HttpResponse<String> answer = node.get(API + "/one", "Authorization", "Bearer old");

        assertEquals(401, answer.statusCode());
        assertTrue(answer.headers().firstValue("WWW-Authenticate").orElse("").startsWith("Bearer"));
        assertTrue(answer.body().contains("token-invalid"));
    }

    @Test
    void theTraceOfTheCallerIsKept() throws Exception {
        String trace = "4bf92f3577b34da6a3ce929d0e0e4736";

        assertEquals(trace, node.get(API + "/one", "traceparent", "00-" + trace + "-00f067aa0ba902b7-01").headers()
                .firstValue("Trace-Id").orElse(""));
        assertEquals(32, node.get(API + "/one", "traceparent", "00-zz-01").headers()
                .firstValue("Trace-Id").orElse("").length());
    }

    @Test
    void whatJettyRefusesIsAProblemToo() throws Exception {
        HttpResponse<String> answer = node.get("/370811/parking/assets/%2e%2e/x");

        assertEquals(400, answer.statusCode());
        assertTrue(answer.body().contains("urn:nanwang:problem:request-malformed"), answer.body());
        assertTrue(answer.body().contains(answer.headers().firstValue("Trace-Id").orElseThrow()), answer.body());
    }

    @Test
    void anAppThatAlwaysThrowsDoesNotDisturbAnother() throws Exception {
        node.host(FakeApp.parking().at("/370883/parking/"), web -> web.publish(new LotsResource()));
        for (int i = 0; i < 50; i++) {
            assertEquals(500, node.get(API + "/broken").statusCode());
        }

        assertEquals(200, node.get("/370883/parking/api/lots/one").statusCode());
    }
}
