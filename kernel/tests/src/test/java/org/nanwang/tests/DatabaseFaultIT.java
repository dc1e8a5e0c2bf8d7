package org.nanwang.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** PostgreSQL is killed under a serving node: what served serves again without a restart, and nothing is stuck. */
class DatabaseFaultIT {

    private static final String COUNTER = "/370811/counter/api/everything";
    private static final int STATUS_WITHIN_MILLIS = 5000;

    private static DemoCity city;

    @BeforeAll
    static void up() throws IOException {
        city = DemoCity.up();
        city.install(TestApp.usingEverything("org.example.counter"), "1.0.0", "370811");
    }

    @AfterAll
    static void down() throws IOException {
        city.close();
    }

    @Test
    void whileTheDatabaseIsAwayHealthSaysSoAndAfterwardsEverythingServes() throws IOException {
        city.anonymous().get(COUNTER).expect(200);
        Path settings = city.database().cluster().resolve("postgresql.conf");
        Path away = Files.move(settings, settings.resolveSibling("postgresql.conf.away"));
        city.database().kill();
        try {
            patiently().until(() -> city.node().status("/health") == 503);
            long before = System.nanoTime();
            Api.Answer health = city.anonymous().get("/health").expect(503);
            long took = Duration.ofNanos(System.nanoTime() - before).toMillis();
            assertTrue(health.json().get("database").asText().contains("does not answer"), health.text());
            assertTrue(took < STATUS_WITHIN_MILLIS, "whoever asks for health does not wait: " + took + " ms");
            assertTrue(city.node().status(COUNTER) >= 500);
        } finally {
            Files.move(away, settings, StandardCopyOption.ATOMIC_MOVE);
        }
        awaitServing();
    }

    @Test
    void requestsInFlightFailAndLaterOnesAreAnswered() throws Exception {
        AtomicBoolean recovered = new AtomicBoolean();
        Thread[] callers = new Thread[4];
        for (int i = 0; i < callers.length; i++) {
            callers[i] = new Thread(() -> {
                while (!recovered.get()) {
                    city.node().status(COUNTER);
                }
            });
            callers[i].setDaemon(true);
            callers[i].start();
        }
        city.database().kill();
        try {
            awaitServing();
        } finally {
            recovered.set(true);
        }
        for (Thread caller : callers) {
            caller.join();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"migrate", "start"})
    void rolloutDuringWhichTheDatabaseDiesSucceedsInTheEnd(String step) {
        TestApp app = TestApp.named("org.example." + step).with(Version.class).publishing("Version");
        String id = city.install(app, "1.0.0", "370811");
        city.publish(app.migration("001-slow.sql", "SELECT pg_sleep(1)")
                .starting("city.database().getConnection().createStatement().execute(\"SELECT pg_sleep(1)\");"), "1.1.0");
        city.as("admin").send("PATCH", "/platform/installations/" + id, Map.of("version", "1.1.0")).expect(202);
        patiently().until(() -> isAt(city.installation(id), step));

        city.database().kill();

        patiently().until(() -> settled(id));
        JsonNode seen = city.installation(id);
        assertEquals("succeeded", seen.at("/rollout/state").asText(), seen.toPrettyString());
        assertEquals("1.1.0", seen.at("/observed/version").asText(), seen.toPrettyString());
        awaitServing();
    }

    private static boolean isAt(JsonNode installation, String step) {
        for (JsonNode each : installation.at("/rollout/steps")) {
            if (each.get("name").asText().equals(step)) {
                return each.get("state").asText().equals("running");
            }
        }
        return false;
    }

    private static boolean settled(String id) {
        Api.Answer answer = city.as("admin").get("/platform/installations/" + id);
        return answer.status() == 200 && !answer.json().at("/rollout/state").asText().equals("running");
    }

    private static void awaitServing() {
        patiently().until(() -> city.node().status("/health") == 200);
        patiently().until(() -> city.node().status(COUNTER) == 200);
        patiently().until(() -> city.node().status("/370811/parking/api/lots") == 200);
        assertTrue(city.node().process().isAlive());
    }

    private static ConditionFactory patiently() {
        return Awaitility.await().atMost(Duration.ofMinutes(1)).pollInterval(Duration.ofMillis(20));
    }
}
