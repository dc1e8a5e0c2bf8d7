package org.nanwang.kernel.http;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nanwang.kernel.http.fixture.FakeApp;
import org.nanwang.kernel.http.fixture.LotsResource;
import org.nanwang.kernel.http.fixture.TestNode;
import org.nanwang.kernel.http.server.Limits;

class StopIT {

    private final LotsResource lots = new LotsResource();

    @TempDir
    private Path data;

    private TestNode node(Duration drain) {
        TestNode node = new TestNode(data, config -> config.within(
                new Limits(config.limits().body(), config.limits().deadline(), drain)));
        node.host(FakeApp.parking(), web -> web.publish(lots));
        return node;
    }

    private CompletableFuture<HttpResponse<String>> hold(TestNode node) {
        CompletableFuture<HttpResponse<String>> answer = node.client().sendAsync(
                HttpRequest.newBuilder(node.uri("/370811/parking/api/lots/held")).build(),
                HttpResponse.BodyHandlers.ofString());
        await().until(() -> lots.held.size() == 1);
        return answer;
    }

    @Test
    void whatIsInFlightEndsBeforeTheServerStops() {
        TestNode node = node(Duration.ofSeconds(20));
        int port = node.port();
        CompletableFuture<HttpResponse<String>> answer = hold(node);

        CompletableFuture<Void> stopped = CompletableFuture.runAsync(node::stop);
        await().untilAsserted(() -> assertThrows(IOException.class, () -> new Socket("127.0.0.1", port).close()));
        lots.held.remove().resume("{}");

        assertEquals(200, answer.join().statusCode());
        stopped.join();
        node.close();
    }

    @Test
    void whatNeverEndsDoesNotKeepTheServer() {
        TestNode node = node(Duration.ofMillis(300));
        CompletableFuture<HttpResponse<String>> answer = hold(node);

        node.stop();

        await().until(answer::isDone);
        assertTrue(answer.isCompletedExceptionally() || answer.join().statusCode() >= 500);
        node.close();
    }

    @Test
    void whatAKilledProcessLeftInTheSpoolIsRemoved() throws IOException {
        Path left = Files.writeString(Files.createDirectories(data.resolve("spool")).resolve("cos1.tmp"), "x");

        node(Duration.ofSeconds(1)).close();

        assertFalse(Files.exists(left));
    }

    @Test
    void whatCannotBeServedIsRefusedWhenTheContainerOpens() {
        try (TestNode node = node(Duration.ofSeconds(1))) {
            String message = assertThrows(IllegalArgumentException.class, () -> node.host(
                    FakeApp.parking().at("/370811/broken/"), web -> web.publishSoap("x", new BrokenEndpoint()))).getMessage();

            assertTrue(message.contains("370811-parking"), message);
        }
    }

    /** An endpoint whose interface does not exist. */
    @jakarta.jws.WebService(endpointInterface = "no.such.Interface")
    public static final class BrokenEndpoint {
    }
}
