package org.nanwang.docs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.nanwang.tests.Api;

/** The way of an app from a vendor's desk to a county's people and out again, by the commands of the README. */
@TestMethodOrder(OrderAnnotation.class)
class JourneyIT {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String RENCHENG = "370811-hello";
    private static final String ZOUCHENG = "370883-hello";
    private static final List<String> STEPS = List.of("fetch", "verify", "resolve", "migrate", "start", "probe", "switch");

    private static Newcomer newcomer;

    @BeforeAll
    static void arrive() {
        newcomer = Newcomer.arrives().up();
    }

    @AfterAll
    static void leave() throws IOException {
        newcomer.close();
    }

    @Test
    @Order(1)
    void theReadmeLeadsToAServingApp() {
        String firstApp = Page.of("README.md").blocks("sh").stream().map(Page.Block::text)
                .filter(text -> text.contains("submit")).findFirst().orElseThrow();
        String printed = newcomer.run(firstApp);
        assertTrue(printed.contains("370811-hello serves 1.0.0"), printed);
        assertTrue(printed.contains("\"version\":\"1.0.0\",\"visits\":1}"), printed);
        assertServing(RENCHENG, "1.0.0", "install");
    }

    @Test
    @Order(2)
    void aCitizenWithoutATokenIsGreetedInTheirLanguage() {
        String chinese = newcomer.citizen().get("/370811/hello/api/greeting", "Accept-Language", "zh").expect(200).text();
        assertTrue(chinese.contains("你好，任城区！"), chinese);
        assertEquals(3, visit("370811", "1.0.0"));
    }

    @Test
    @Order(3)
    void twoCountiesServeTwoReleasesSideBySide() {
        String printed = newcomer.run("""
                ./nanwang login operator-370883 && ./nanwang install org.example.hello 1.0.0 --region 370883
                export NANWANG_TOKEN=$(./nanwang --as vendor token)
                (cd my-app && mvn -B package nanwang:submit -Drevision=1.1.0)
                ./nanwang --as admin approve org.example.hello 1.1.0
                ./nanwang --as operator-370811 preview 370811-hello 1.1.0
                ./nanwang --as operator-370811 rehearse 370811-hello 1.1.0
                ./nanwang --as operator-370811 upgrade 370811-hello 1.1.0
                """);
        assertTrue(printed.contains("org.example.hello 1.1.0 has passed all checks and waits"), printed);
        assertServing(RENCHENG, "1.1.0", "upgrade");
        assertServing(ZOUCHENG, "1.0.0", "install");
        assertEquals(4, visit("370811", "1.1.0"));
        assertEquals(1, visit("370883", "1.0.0"));
        assertEquals(5, visit("370811", "1.1.0"));
        assertEquals(2, visit("370883", "1.0.0"));
    }

    @Test
    @Order(4)
    void anOperatorHasNoSayInAnotherCounty() {
        Shell.Outcome refused = newcomer.tries("./nanwang --as operator-370811 upgrade 370883-hello 1.1.0");
        assertEquals(1, refused.exit(), refused.printed());
        assertTrue(refused.log().contains("installation:upgrade:370883"), refused.log());
        assertEquals(3, visit("370883", "1.0.0"));
    }

    @Test
    @Order(5)
    void rollbackBringsBackTheReleaseBefore() {
        newcomer.run("./nanwang --as operator-370811 rollback 370811-hello");
        JsonNode seen = assertServing(RENCHENG, "1.0.0", "rollback");
        assertEquals("1.1.0", seen.at("/rollout/from").asText());
        assertEquals(6, visit("370811", "1.0.0"));
    }

    @Test
    @Order(6)
    void keptDataIsFoundAgain() {
        newcomer.run("./nanwang --as operator-370811 uninstall 370811-hello --data keep");
        assertEquals("removed", installation(RENCHENG).at("/observed/state").asText());
        newcomer.citizen().get("/370811/hello/api/greeting").expect(404);
        newcomer.run("./nanwang --as operator-370811 install org.example.hello 1.0.0 --region 370811");
        assertEquals(7, visit("370811", "1.0.0"));
    }

    @Test
    @Order(7)
    void droppedDataIsGone() {
        newcomer.run("""
                ./nanwang --as operator-370811 uninstall 370811-hello --data drop
                ./nanwang --as operator-370811 install org.example.hello 1.1.0 --region 370811
                """);
        assertEquals(1, visit("370811", "1.1.0"));
        assertEquals(4, visit("370883", "1.0.0"));
    }

    @Test
    @Order(8)
    void aFailedStepIsShownWithReasonAndRemedy() throws IOException {
        newcomer.run("""
                cp -r my-app bad-app && echo 'ALTER TABLE nowhere ADD COLUMN n int;' > bad-app/src/main/resources/db/migration/002-bad.sql
                (cd bad-app && mvn -q package -Drevision=1.2.0)
                """);
        theMarketplacesWordIsToldAtTheDesk();
        newcomer.run("./nanwang --as admin approve org.example.hello 1.2.0");
        Shell.Outcome failed = newcomer.tries("./nanwang --as operator-370811 upgrade 370811-hello 1.2.0");
        assertEquals(1, failed.exit(), failed.printed());
        assertTrue(failed.printed().contains("nanwang retry 370811-hello"), failed.printed());
        JsonNode migrate = step(installation(RENCHENG), "migrate");
        assertEquals("failed", migrate.path("state").asText());
        assertTrue(migrate.at("/problem/detail").asText().contains("002-bad.sql"), migrate.toPrettyString());
        assertFalse(migrate.at("/problem/remedy").asText().isEmpty());
        assertEquals(2, visit("370811", "1.1.0"));
    }

    @Test
    @Order(9)
    void whoHasNoBrowserHereSignsInWithOneElsewhereAndOut() throws IOException, InterruptedException {
        Path log = newcomer.folder().resolve("device.log");
        Process login = newcomer.start("./nanwang login --device", log);
        Pattern address = Pattern.compile("http\\S+/oauth2/device\\S+");
        String page = Awaitility.await().atMost(Duration.ofSeconds(60)).until(
                () -> address.matcher(Files.readString(log)).results().map(MatchResult::group).findFirst(),
                Optional::isPresent).orElseThrow();
        newcomer.run("ACCOUNT=citizen $NANWANG_BROWSER '" + page + "'");
        assertTrue(login.waitFor(60, TimeUnit.SECONDS) && login.exitValue() == 0, Files.readString(log));
        Api citizen = newcomer.citizen().as(newcomer.run("./nanwang --as citizen token").strip());
        assertEquals("citizen", citizen.get("/oauth2/userinfo").expect(200).json().path("preferred_username").asText());
        newcomer.run("./nanwang logout citizen");
        Awaitility.await().atMost(Duration.ofSeconds(10)).until(() -> citizen.get("/oauth2/userinfo").status() == 401);
    }

    /** A key nobody has registered is refused, as the build is; what is there already is told and sent no second time. */
    private static void theMarketplacesWordIsToldAtTheDesk() {
        newcomer.run("./nanwang login vendor");
        Shell.Outcome strange = newcomer.tries("cd bad-app && mvn -B nanwang:keygen nanwang:submit"
                + " -Dnanwang.key=../strange.key -Dnanwang.bundle=target/hello-1.2.0.jar");
        assertNotEquals(0, strange.exit(), strange.printed());
        assertTrue(strange.printed().contains("[signature]") && strange.printed().contains("still free"), strange.printed());
        String again = newcomer.run("cd bad-app && mvn -B nanwang:sign nanwang:submit nanwang:submit -Dnanwang.bundle=target/hello-1.2.0.jar");
        assertEquals(2, again.split("org.example.hello 1.2.0 has passed all checks", -1).length - 1, again);
    }

    private static JsonNode assertServing(String id, String version, String kind) {
        JsonNode seen = installation(id);
        assertEquals("serving", seen.at("/observed/state").asText(), seen.toPrettyString());
        assertEquals(version, seen.at("/observed/version").asText());
        assertEquals(kind, seen.at("/rollout/kind").asText());
        for (String name : STEPS) {
            JsonNode step = step(seen, name);
            assertEquals("done", step.path("state").asText(), name);
            Instant started = Instant.parse(step.path("startedAt").asText());
            assertFalse(Instant.parse(step.path("endedAt").asText()).isBefore(started), name);
            assertTrue(step.path("problem").isMissingNode() || step.path("problem").isNull(), name);
        }
        return seen;
    }

    private static JsonNode step(JsonNode installation, String name) {
        return StreamSupport.stream(installation.at("/rollout/steps").spliterator(), false)
                .filter(step -> step.path("name").asText().equals(name)).findFirst()
                .orElseThrow(() -> new AssertionError("no step " + name + ": " + installation.toPrettyString()));
    }

    private static JsonNode installation(String id) {
        try {
            return JSON.readTree(newcomer.run("./nanwang --as admin installations " + id + " --json"));
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }

    /** Calls as anybody can and gives the visits counted. */
    private static long visit(String region, String version) {
        JsonNode greeting = newcomer.citizen().get("/" + region + "/hello/api/greeting").expect(200).json();
        assertEquals(version, greeting.path("version").asText());
        return greeting.path("visits").asLong();
    }
}
