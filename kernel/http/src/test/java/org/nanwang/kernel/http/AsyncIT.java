package org.nanwang.kernel.http;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nanwang.kernel.http.fixture.FakeApp;
import org.nanwang.kernel.http.fixture.FakeGate;
import org.nanwang.kernel.http.fixture.LotsResource;
import org.nanwang.kernel.http.fixture.TestNode;
import org.nanwang.kernel.http.server.Limits;

class AsyncIT {

    private static final String API = "/370811/parking/api/lots";

    private TestNode node;
    private FakeGate gate;
    private final LotsResource lots = new LotsResource();

    @TempDir
    private Path data;

    @BeforeEach
    void start() {
        start(Duration.ofSeconds(30));
    }

    private void start(Duration deadline) {
        node = new TestNode(data, config -> config.within(
                new Limits(config.limits().body(), deadline, config.limits().drain())));
        gate = node.host(FakeApp.parking(), web -> web.publish(lots));
    }

    @AfterEach
    void stop() {
        node.close();
    }

    @Test
    void aStageIsAnsweredWhenItCompletes() throws Exception {
        assertEquals(200, node.get(API + "/stage").statusCode());
    }

    @Test
    void aSuspendedResponseIsAnsweredWhenItIsResumed() throws Exception {
        assertEquals("{\"late\":true}", node.get(API + "/suspended").body());
    }

    @Test
    void thePassIsGivenBackOnceWhenTheAnswerEnds() throws Exception {
        node.get(API + "/stage");
        node.get(API + "/suspended");
        node.get(API + "/one");

        await().untilAsserted(() -> assertEquals(List.of(200, 200, 200), List.copyOf(gate.finished())));
        assertEquals(0, gate.inside());
    }

    @Test
    void anAnswerUnderWayStaysWithItsInstanceWhileItIsDrained() throws Exception {
        CompletableFuture<HttpResponse<String>> answer = node.client().sendAsync(
                HttpRequest.newBuilder(node.uri(API + "/held")).build(), HttpResponse.BodyHandlers.ofString());
        await().until(() -> lots.held.size() == 1);
        gate.drain();
        assertEquals(1, gate.inside());
        lots.held.remove().resume("{}");

        assertEquals(200, answer.get().statusCode());
        await().until(() -> gate.inside() == 0);
    }

    @Test
    void anAnswerThatNeverComesEndsAtTheDeadline() throws Exception {
        node.close();
        start(Duration.ofMillis(200));

        HttpResponse<String> answer = node.get(API + "/held");

        assertEquals(504, answer.statusCode());
        assertTrue(answer.body().contains("request-deadline"), answer.body());
        assertEquals(1, lots.held.size(), "the resource was called again");
        await().until(() -> gate.inside() == 0);
    }

    @Test
    void manyAtOnceGiveAllTheirPassesBack() {
        List<CompletableFuture<HttpResponse<String>>> answers = IntStream.range(0, 200).mapToObj(i -> node.client().sendAsync(
                HttpRequest.newBuilder(node.uri(API + (i % 2 == 0 ? "/stage" : "/suspended"))).build(),
                HttpResponse.BodyHandlers.ofString())).toList();

        assertTrue(answers.stream().allMatch(answer -> answer.join().statusCode() == 200));
        await().until(() -> gate.inside() == 0 && gate.finished().size() == 200);
    }
}
