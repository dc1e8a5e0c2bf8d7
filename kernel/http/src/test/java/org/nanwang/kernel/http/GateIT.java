package org.nanwang.kernel.http;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nanwang.kernel.http.fixture.FakeApp;
import org.nanwang.kernel.http.fixture.FakeGate;
import org.nanwang.kernel.http.fixture.LotsResource;
import org.nanwang.kernel.http.fixture.TestNode;
import org.nanwang.sdk.error.Refusal;

class GateIT {

    private static final String ONE = "/370811/parking/api/lots/one";

    private final AtomicInteger successors = new AtomicInteger();
    private TestNode node;
    private FakeGate gate;

    @BeforeEach
    void start(@TempDir Path data) {
        node = new TestNode(data);
        gate = node.host(FakeApp.parking(), web -> web.publish(new LotsResource()));
    }

    @AfterEach
    void stop() {
        node.close();
    }

    @Test
    void aDrainedGateMakesTheRouteBeReadAgain() throws Exception {
        gate.drain();
        node.onLookup(lookups -> {
            if (lookups == 3 && successors.getAndIncrement() == 0) {
                node.host(FakeApp.parking(), web -> web.publish(new LotsResource()));
            }
        });

        assertEquals(200, node.get(ONE).statusCode());
    }

    @Test
    void aGateThatStaysDrainedIsToldAsBusy() throws Exception {
        gate.drain();

        HttpResponse<String> answer = node.get(ONE);

        assertEquals(503, answer.statusCode());
        assertEquals("1", answer.headers().firstValue("Retry-After").orElse(""));
        assertTrue(answer.body().contains("instance-switching"), answer.body());
    }

    @Test
    void aFullGateIsToldAsBusy() throws Exception {
        gate.fill();

        HttpResponse<String> answer = node.get(ONE);

        assertEquals(503, answer.statusCode());
        assertEquals("1", answer.headers().firstValue("Retry-After").orElse(""));
        assertTrue(answer.body().contains("all-taken"), answer.body());
    }

    @Test
    void aCallStoppedAtItsDeadlineIsToldSo() throws Exception {
        gate.loseFaith();

        HttpResponse<String> answer = node.get("/370811/parking/api/lots/broken");

        assertEquals(504, answer.statusCode());
        assertTrue(answer.body().contains("request-deadline"), answer.body());
    }

    @Test
    void everyPassEndsWithItsStatus() throws Exception {
        node.get(ONE);
        node.get("/370811/parking/api/lots/broken");
        node.get("/370811/parking/nothing");

        await().untilAsserted(() -> assertEquals(List.of(200, 500, 404), List.copyOf(gate.finished())));
    }

    @Test
    void aTakenPortIsToldWithTheKeyToChange(@TempDir Path data) {
        Refusal refusal = assertThrows(Refusal.class,
                () -> new TestNode(data, config -> config.withPort(node.port())));

        assertEquals("port-taken", refusal.code().code());
        assertTrue(refusal.getMessage().contains(String.valueOf(node.port())));
        assertTrue(refusal.getMessage().contains("NANWANG_HTTP_PORT"));
    }
}
