package org.nanwang.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The node is killed while it checks submissions; after a restart every one has its verdict, and none has two. */
class KilledMarketplaceIT {

    private static final int MOST_ROUNDS = 8;

    private static DemoCity city;

    private int submitted;

    @BeforeAll
    static void up() throws IOException {
        city = DemoCity.up();
    }

    @AfterAll
    static void down() throws IOException {
        city.close();
    }

    @Test
    void everySubmissionIsJudgedAndNoneIsJudgedTwice() throws Exception {
        for (int round = 0; submissions().stream().noneMatch(each -> each.get("tries").asInt() > 1); round++) {
            assertTrue(round < MOST_ROUNDS, "it was never killed while it was checking");
            submit("org.example.first" + round);
            submit("org.example.second" + round);
            Awaitility.await().pollInterval(Duration.ofMillis(2)).until(() -> submissions().stream()
                    .anyMatch(each -> each.get("state").asText().equals("checking")) || allJudged());
            city.node().kill();
            city.restart(NodeProcess.up(city.node().data(), Map.of()));
            Awaitility.await().atMost(Duration.ofMinutes(1)).until(this::allJudged);
        }
        assertEquals(Set.of("passed"), submissions().stream().map(each -> each.get("state").asText()).collect(Collectors.toSet()));
        assertEquals(1, submissions().stream().map(each -> each.get("checks").size()).distinct().count());
        assertEquals(submitted, list("/marketplace/api/releases?vendor=org.example&status=needs-review&limit=100").size());
    }

    private void submit(String app) {
        byte[] ballast = new byte[6_000_000];
        new Random(1).nextBytes(ballast);
        TestApp heavy = TestApp.named(app).file("web/ballast.bin", ballast);
        city.as("vendor").submit("/marketplace/api/releases", city.vendor().bundle(heavy, "1.0.0"), "respond-async").expect(202);
        submitted++;
    }

    private boolean allJudged() {
        List<JsonNode> all = submissions();
        return all.size() == submitted && all.stream().allMatch(each -> each.hasNonNull("judgedAt"));
    }

    private static List<JsonNode> submissions() {
        return list("/marketplace/api/submissions?vendor=org.example&limit=100");
    }

    private static List<JsonNode> list(String address) {
        JsonNode items = city.as("vendor").get(address).expect(200).json().get("items");
        return StreamSupport.stream(items.spliterator(), false).toList();
    }
}
