package org.nanwang.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Bundles that others made, submitted to a running city: each gets its verdict, and the city goes on as before. */
class StrangeBundlesIT {

    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final String RELEASES = "/marketplace/api/releases";

    private static DemoCity city;

    @TempDir
    private Path folder;

    @BeforeAll
    static void up() throws IOException {
        city = DemoCity.up();
    }

    @AfterAll
    static void down() throws IOException {
        city.close();
    }

    @Test
    void eachIsJudgedInWordsAndNothingOfItStays() throws IOException {
        String before = state();
        Map<Stranger, String> submissions = new LinkedHashMap<>();
        for (Stranger stranger : Stranger.all().toList()) {
            submissions.put(stranger, submit(stranger, "org.example.stranger" + submissions.size()));
        }
        submissions.forEach((stranger, address) -> assertVerdict(stranger, awaitVerdict(address)));
        submissions.values().forEach(StrangeBundlesIT::assertToldInChinese);
        assertEquals(before, state());
        submissions.keySet().forEach(StrangeBundlesIT::assertNotInstallable);
        city.anonymous().get("/health").expect(200);
        city.anonymous().get("/370811/parking/api/lots").expect(200);
    }

    @Test
    void noneIsForgotten() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("target/strangers"))) {
            List<Path> found = files.filter(file -> file.toString().endsWith(".jar")).sorted().toList();
            assertEquals(Stranger.all().map(Stranger::file).sorted().toList(), found);
        }
    }

    /** A vendor can sign what others made under a name of its own. */
    private String submit(Stranger stranger, String app) throws IOException {
        Path bundle = Files.copy(stranger.file(), folder.resolve(stranger.name() + ".jar"));
        city.vendor().signAs(bundle, app, "1.0.0");
        return "/marketplace/api/submissions/" + city.as("vendor").submit(RELEASES, bundle, "respond-async").expect(202)
                .json().get("id").asText();
    }

    private static JsonNode awaitVerdict(String address) {
        Awaitility.await(address).atMost(PATIENCE).pollInterval(Duration.ofMillis(200))
                .until(() -> List.of("refused", "passed").contains(submission(address, "en").path("state").asText()));
        return submission(address, "en");
    }

    private static JsonNode submission(String address, String language) {
        return city.as("vendor").get(address, "Accept-Language", language).expect(200).json();
    }

    private static void assertVerdict(Stranger stranger, JsonNode submission) {
        assertEquals("refused", submission.path("state").asText(), submission.toString());
        List<String> broken = new ArrayList<>();
        submission.path("checks").forEach(check -> {
            if (!check.path("passed").asBoolean()) {
                broken.add(check.path("rule").asText());
            }
            check.path("findings").forEach(finding -> assertFalse(finding.path("message").asText().isBlank()
                    || finding.path("remedy").asText().isBlank() || finding.path("place").asText().isBlank(), finding.toString()));
        });
        broken.remove("statement"); // the vendor signed a version of its own
        assertEquals(stranger.broken(), broken, stranger.name());
        assertTrue(submission.toString().contains("the bundle has no descriptor, and without one it is no app of this platform")
                && submission.toString().contains("META-INF/nanwang/app.yaml"), stranger.name());
        assertFalse(submission.toString().contains("judging the bundle failed"), submission.toString());
    }

    private static void assertToldInChinese(String address) {
        submission(address, "zh").path("checks").findValues("findings").forEach(findings -> findings.forEach(finding ->
                assertTrue(Stream.of("message", "remedy").allMatch(text -> finding.path(text).asText().codePoints()
                        .anyMatch(Character::isIdeographic)), finding.toString())));
    }

    /** What is released and installed. */
    private static String state() {
        return city.as("admin").get(RELEASES + "?limit=100").expect(200).json().path("items").findValuesAsText("app").toString()
                + city.as("admin").get("/platform/installations?limit=100").expect(200).json().path("items").findValuesAsText("id");
    }

    private static void assertNotInstallable(Stranger stranger) {
        String app = "org.example.stranger" + Stranger.all().toList().indexOf(stranger);
        Api.Answer answer = city.as("admin").send("POST", "/platform/installations",
                Map.of("app", app, "version", "1.0.0", "region", "370811"));
        assertTrue(answer.status() >= 400 && answer.status() < 500, answer.status() + " " + answer.text());
    }
}
