package org.nanwang.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** Releases are tried in processes of their own; what was seen stands in their checks. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class TrialIT {

    private static final Map<String, String> TWO_AT_A_TIME = Map.of("NANWANG_TRIAL_PROCESSES", "2");

    private static DemoCity city;
    private static long first;
    private static long broken;
    private static long careless;
    private static long next;
    private static long lingering;
    private static long unwell;

    /** They are all sent at once: trials of different apps go on side by side. */
    @BeforeAll
    static void submit() throws IOException {
        city = DemoCity.up(TWO_AT_A_TIME);
        first = submit(visits(), "1.0.0");
        lingering = submit(TestApp.named("org.example.lingering").starting("""
                Thread thread = new Thread(() -> {
                    try {
                        new java.util.concurrent.CountDownLatch(1).await();
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                }, "rogue");
                thread.setDaemon(true);
                thread.start();"""), "1.0.0");
        unwell = submit(TestApp.named("org.example.unwell").healthy("org.nanwang.sdk.Health.down(\"no water\")"), "1.0.0");
        assertEquals("passed", judged(first).get("state").asText(), () -> judged(first).toPrettyString());
        city.as("admin").send("POST", "/marketplace/api/releases/org.example.visits/1.0.0/approval", null).expect(200);
        broken = submit(everything().starting("city.web().publish(new org.nanwang.tests.Everything(null));"), "1.1.0");
        careless = submit(visits().migration("002-once.sql", "CREATE UNIQUE INDEX only_one ON visit ((id * 0))"), "1.2.0");
        next = submit(visits().migration("002-name.sql", "ALTER TABLE visit ADD COLUMN name text"), "1.3.0");
    }

    @AfterAll
    static void down() throws IOException {
        city.close();
    }

    @Test
    @Order(1)
    void aFirstReleaseIsTriedAlone() {
        assertEquals(Set.of("passed"), outcomes(first, "migrations-run", "trial-install", "trial-probe", "trial-uninstall",
                "trial-leaks"));
        assertEquals(Set.of("skipped"), outcomes(first, "migrations-previous", "trial-upgrade", "trial-rollback"));
        assertTrue(check(first, "trial-probe").at("/numbers/requests").asInt() > 0);
        assertEquals(1, check(first, "trial-leaks").at("/numbers/class-loaders").asInt());
        assertEquals(0, check(first, "trial-leaks").at("/numbers/class-loaders-left").asInt());
    }

    @Test
    @Order(2)
    void anUpgradeIsTriedUnderTrafficAndTakenBack() {
        assertEquals(Set.of("passed"), outcomes(next, "migrations-previous", "trial-upgrade", "trial-rollback",
                "trial-uninstall", "trial-leaks"));
        assertTrue(check(next, "trial-upgrade").at("/numbers/requests").asInt() > 0);
        assertTrue(check(next, "migrations-previous").at("/numbers/rows").asInt() > 0);
        assertEquals(0, check(next, "trial-upgrade").at("/numbers/requests-failed").asInt());
        assertEquals(5, check(next, "trial-leaks").at("/numbers/class-loaders").asInt());
    }

    @Test
    @Order(3)
    void whatAnsweredBeforeAndFailsSinceIsFound() {
        assertEquals("refused", judged(broken).get("state").asText());
        assertEquals("/370811/visits/api/everything", finding(broken, "trial-upgrade").get("place").asText());
    }

    /** The rule is one that nodes check again: here it is checked by the one that tries and by the one that installs. */
    @Test
    @Order(4)
    void whatPeopleOverturnIsTriedAndServesInSpiteOfARuleOfNodes() {
        long excepted = submit(TestApp.named("org.example.excepted").file("META-INF/versions/9/notes.txt", "no class"), "1.0.0");
        String fingerprint = finding(excepted, "one-release").get("fingerprint").asText();
        String appeal = "/marketplace/api/submissions/" + excepted + "/appeal";
        city.as("vendor").send("POST", appeal, Map.of("findings", List.of(fingerprint), "reason", "it is a text")).expect(201);
        city.as("admin").send("POST", appeal + "/answer", Map.of("findings", List.of(
                Map.of("fingerprint", fingerprint, "overturned", true, "reason", "a text is no class")))).expect(200);

        assertEquals("passed", judged(excepted).get("state").asText(), () -> judged(excepted).toPrettyString());
        assertEquals(Set.of("passed"), outcomes(excepted, "one-release", "trial-install"));
        city.as("admin").send("POST", "/marketplace/api/releases/org.example.excepted/1.0.0/approval", null).expect(200);
        JsonNode installed = city.awaitSettled(city.order("org.example.excepted", "1.0.0", "370811"));
        assertEquals("serving", installed.at("/observed/state").asText(), installed::toPrettyString);
    }

    @Test
    @Order(4)
    void migrationsThatFailOnRowsAreFound() {
        assertEquals("refused", judged(careless).get("state").asText());
        assertEquals(Set.of("passed"), outcomes(careless, "migrations-run", "trial-install"));
        assertTrue(finding(careless, "migrations-previous").get("message").asText().contains("only_one"));
    }

    @Test
    @Order(5)
    void aThreadThatStaysIsFound() {
        assertEquals("rogue", finding(lingering, "trial-leaks").get("place").asText());
        assertEquals(1, check(lingering, "trial-leaks").at("/numbers/threads-left").asInt());
    }

    @Test
    @Order(6)
    void anAppThatIsNotWellIsFound() {
        assertTrue(finding(unwell, "trial-probe").get("message").asText().contains("no water"));
        assertEquals(Set.of("skipped"), outcomes(unwell, "trial-uninstall", "trial-leaks"));
    }

    @Test
    @Order(7)
    void whatIsRefusedAnywayIsNotTried() {
        long strange = submit(TestApp.named("org.example.strange").starting("Runtime.getRuntime().exit(0);"), "1.0.0");
        assertEquals(Set.of("skipped"), outcomes(strange, "trial-install", "trial-leaks"));
    }

    @Test
    @Order(8)
    void everybodySeesTheNumbersOfWhatIsListed() {
        JsonNode release = city.anonymous().get("/marketplace/api/releases/org.example.visits/1.0.0").expect(200).json();
        assertFalse(check(release, "trial-probe").at("/numbers/answer-p99-micros").isMissingNode());

        JsonNode listed = city.anonymous().get("/marketplace/api/listings/org.example.visits").expect(200).json();
        JsonNode trial = listed.at("/versions").findParents("trial").stream()
                .filter(version -> version.at("/version").asText().equals("1.0.0")).findFirst().orElseThrow().at("/trial");
        assertTrue(trial.at("/requests").asInt() > 0, trial.toString());
        assertEquals(0, trial.at("/failed").asInt());
        assertEquals(0, trial.at("/left").asInt());
    }

    @Test
    @Order(9)
    void aKilledNodeTakesItsTrialsWithIt() throws Exception {
        Path trials = city.node().data().resolve("trials");
        long cut = submit(TestApp.usingEverything("org.example.cut"), "1.0.0");
        Awaitility.await().atMost(Duration.ofMinutes(1)).until(() -> processes(trials).size() >= 2);
        city.node().kill();
        Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> processes(trials).isEmpty());
        city.restart(NodeProcess.up(city.node().data(), TWO_AT_A_TIME));
        assertEquals("passed", judged(cut).get("state").asText(), () -> judged(cut).toPrettyString());
        Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> {
            try (Stream<Path> left = Files.list(trials)) {
                return left.findAny().isEmpty();
            }
        });
    }

    @Test
    @Order(8)
    void whatShipsIsNotTriedAgain() {
        JsonNode parking = city.as("admin").get("/marketplace/api/releases?app=org.nanwang.parking").expect(200).json().at("/items/0");
        assertTrue(check(parking, "trial-install").get("reason").asText().contains("ships"), parking.toPrettyString());
    }

    private static TestApp visits() {
        return everything().starting("city.web().publish(new org.nanwang.tests.Everything(city.database()));");
    }

    private static TestApp everything() {
        return TestApp.named("org.example.visits").with(Everything.class)
                .migration("001-visit.sql", "CREATE TABLE visit (id int)");
    }

    private static long submit(TestApp app, String version) {
        Path bundle = city.vendor().unchecked(app, version);
        return city.as("vendor").submit("/marketplace/api/releases", bundle, "respond-async").expect(202).json().get("id").asLong();
    }

    private static JsonNode judged(long submission) {
        return Awaitility.await().atMost(Duration.ofMinutes(3)).pollInterval(Duration.ofMillis(200)).until(
                () -> city.as("vendor").get("/marketplace/api/submissions/" + submission).expect(200).json(),
                seen -> seen.hasNonNull("judgedAt"));
    }

    private static JsonNode check(long submission, String rule) {
        return check(judged(submission), rule);
    }

    private static JsonNode check(JsonNode of, String rule) {
        return StreamSupport.stream(of.get("checks").spliterator(), false)
                .filter(check -> check.get("rule").asText().equals(rule)).findFirst()
                .orElseThrow(() -> new AssertionError(rule + " is not in " + of.toPrettyString()));
    }

    private static Set<String> outcomes(long submission, String... rules) {
        return Arrays.stream(rules).map(rule -> check(submission, rule).get("outcome").asText()).collect(Collectors.toSet());
    }

    private static JsonNode finding(long submission, String rule) {
        JsonNode check = check(submission, rule);
        assertEquals("broken", check.get("outcome").asText(), () -> judged(submission).toPrettyString());
        return check.at("/findings/0");
    }

    private static List<ProcessHandle> processes(Path folder) {
        return ProcessHandle.allProcesses().filter(process -> process.info().commandLine().orElse("").contains(folder.toString()))
                .toList();
    }
}
