package org.nanwang.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The kernel is killed at every step of an install and of an upgrade; the next start finds a consistent state. */
class KilledKernelIT {

    private static final String ID = "370811-survivor";
    private static final String APP = "org.example.survivor";

    private static DemoCity city;
    private static Path moment;

    @BeforeAll
    static void prepare() throws IOException {
        city = DemoCity.up();
        moment = city.node().data().resolveSibling("moment");
        TestApp app = TestApp.named(APP).with(Version.class).publishing("Version")
                .migration("001-first.sql", "CREATE TABLE first (n int)");
        city.publish(app, "1.0.0");
        city.publish(app.migration("002-second.sql", "CREATE TABLE second (n int)"), "1.1.0");
        city.node().close();
        restart();
    }

    @AfterAll
    static void cleanUp() throws IOException {
        city.close();
    }

    static Stream<String> moments() {
        return Stream.of("fetch", "verify", "resolve", "migrate", "start", "probe", "switch", "drain")
                .flatMap(step -> Stream.of("before " + step, "after " + step));
    }

    @ParameterizedTest
    @MethodSource("moments")
    void installAndUpgradeAreTakenUpAgain(String when) throws Exception {
        killAt(when, () -> city.order(APP, "1.0.0", "370811"));
        settlesOn("1.0.0");
        killAt(when, () -> city.as("admin").send("PATCH", "/platform/installations/" + ID,
                Map.of("version", "1.1.0")).expect(202));
        settlesOn("1.1.0");
        city.uninstall(ID, "drop");
        nothingIsLeftBehind();
    }

    private static void killAt(String when, Runnable command) throws Exception {
        Files.writeString(moment, when);
        try {
            command.run();
        } catch (IllegalStateException e) {
            assertInstanceOf(IOException.class, e.getCause(), "the node may die before it answers, nothing else");
        }
        Process process = city.node().process();
        assertTrue(process.waitFor(60, TimeUnit.SECONDS), "it was not killed:\n" + city.node().output());
        assertEquals(HaltingNode.EXIT, process.exitValue(), city.node().output());
        Files.delete(moment);
        restart();
    }

    private static void restart() {
        city.restart(HaltingNode.launch(city.node().data(), moment)).awaitHealthy();
    }

    private static void settlesOn(String version) {
        JsonNode seen = city.awaitSettled(ID);
        assertEquals("serving", seen.at("/observed/state").asText(), seen.toPrettyString());
        assertEquals(version, seen.at("/observed/version").asText(), seen.toPrettyString());
        assertEquals(version, city.anonymous().get("/370811/survivor/api/version").expect(200).text());
        city.anonymous().get("/370811/parking/api/lots").expect(200);
    }

    private static void nothingIsLeftBehind() throws IOException {
        try (Stream<Path> files = Files.walk(city.node().data().resolve("releases"))) {
            assertTrue(files.noneMatch(file -> file.toString().endsWith(".part") || file.toString().endsWith(".tmp")));
        }
    }
}
