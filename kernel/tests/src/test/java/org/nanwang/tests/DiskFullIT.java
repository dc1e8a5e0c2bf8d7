package org.nanwang.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The disk takes no more while a bundle is fetched: here, no file larger than a limit of the node's process. */
class DiskFullIT {

    private static final String ID = "370811-heavy";
    /** More than a segment of PostgreSQL's journal, which obeys the limit too, and less than the bundle. */
    private static final int LARGEST_FILE_KILOBYTES = 20 << 10;
    private static final int BALLAST = 24 << 20;

    private static DemoCity city;

    @BeforeAll
    static void up() throws IOException {
        city = DemoCity.up();
    }

    @AfterAll
    static void down() throws IOException {
        city.close();
    }

    @Test
    void fetchThatDoesNotFitFailsCleanlyAndSucceedsOnceThereIsRoom() throws IOException {
        TestApp app = TestApp.named("org.example.heavy").with(Version.class).publishing("Version");
        city.install(app, "1.0.0", "370811");
        byte[] ballast = new byte[BALLAST];
        new Random(1).nextBytes(ballast);
        city.publish(app.file("ballast.bin", ballast), "1.1.0");
        restart(List.of("bash", "-c", "ulimit -f " + LARGEST_FILE_KILOBYTES + "; exec \"$0\" start", nanwang()));

        city.as("admin").send("PATCH", "/platform/installations/" + ID, Map.of("version", "1.1.0")).expect(202);

        JsonNode seen = city.awaitSettled(ID);
        JsonNode fetch = seen.at("/rollout/steps/0");
        assertEquals("fetch failed bundle-not-stored", fetch.get("name").asText() + " " + fetch.get("state").asText() + " "
                + fetch.at("/problem/code").asText(), seen.toPrettyString());
        String detail = fetch.at("/problem/detail").asText();
        assertTrue(detail.contains("org.example.heavy 1.1.0") && detail.contains("File too large")
                && detail.contains("Make room"), detail);
        assertEquals("1.0.0", city.anonymous().get("/370811/heavy/api/version").expect(200).text());
        assertNothingHalfDone();

        restart(List.of(nanwang(), "start"));
        city.as("admin").send("POST", "/platform/installations/" + ID + "/retry", null).expect(202);

        assertEquals("succeeded", city.awaitSettled(ID).at("/rollout/state").asText());
        assertEquals("1.1.0", city.anonymous().get("/370811/heavy/api/version").expect(200).text());
        assertNothingHalfDone();
    }

    private static void restart(List<String> words) {
        city.node().close();
        city.restart(NodeProcess.launch(city.node().data(), Map.of("NANWANG_SECOND_FACTOR", "off"), words)).awaitHealthy();
    }

    private static void assertNothingHalfDone() throws IOException {
        try (Stream<Path> files = Files.list(city.node().data().resolve("releases"))) {
            assertTrue(files.allMatch(file -> file.toString().endsWith(".jar")));
        }
        try (Stream<Path> files = Files.list(city.node().data().resolve("spool"))) {
            assertEquals(0, files.count());
        }
    }

    private static String nanwang() {
        return Distribution.home().resolve("bin/nanwang").toString();
    }
}
