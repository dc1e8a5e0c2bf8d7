package org.nanwang.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
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
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The kernel is killed at every step of an install and of an upgrade; the next start finds a consistent state. */
class KilledKernelIT {

    private static final String ID = "370811-survivor";

    private static DemoCity city;

    @BeforeAll
    static void prepare() throws IOException {
        city = DemoCity.up();
        for (String version : new String[] {"1.0.0", "1.1.0"}) {
            TestApp app = TestApp.named("org.example.survivor").with(Version.class).publishing("Version")
                    .migration("001-first.sql", "CREATE TABLE first (n int)");
            city.publish(version.equals("1.0.0") ? app : app.migration("002-second.sql", "CREATE TABLE second (n int)"),
                    version);
        }
        city.node().close();
    }

    @AfterAll
    static void cleanUp() throws IOException {
        city.close();
    }

    static Stream<Arguments> moments() {
        return Stream.of("fetch", "verify", "resolve", "migrate", "start", "probe", "switch", "drain")
                .flatMap(step -> Stream.of("before", "after").map(when -> Arguments.of(step, when)));
    }

    @ParameterizedTest(name = "{1} {0}")
    @MethodSource("moments")
    void installAndUpgradeAreTakenUpAgain(String step, String when) throws Exception {
        if (!step.equals("drain")) {
            killAt(step, when, () -> city.order("org.example.survivor", "1.0.0", "370811"));
        } else {
            ordinary(() -> city.order("org.example.survivor", "1.0.0", "370811"));
        }
        settlesOn("1.0.0");
        killAt(step, when, () -> city.as("admin").send("PATCH", "/platform/installations/" + ID,
                Map.of("version", "1.1.0")).expect(202));
        settlesOn("1.1.0");
        ordinary(() -> city.uninstall(ID, "drop"));
        nothingIsLeftBehind();
    }

    private static void killAt(String step, String when, Runnable command) throws Exception {
        NodeProcess halting = city.restart(HaltingNode.launch(city.node().data(), step, when));
        halting.awaitHealthy();
        command.run();
        assertTrue(halting.process().waitFor(60, TimeUnit.SECONDS), "it was not killed:\n" + halting.output());
        assertEquals(HaltingNode.EXIT, halting.process().exitValue(), halting.output());
    }

    private static void settlesOn(String version) throws Exception {
        ordinary(() -> {
            JsonNode seen = city.awaitSettled(ID);
            assertEquals("serving", seen.at("/observed/state").asText(), seen.toPrettyString());
            assertEquals(version, seen.at("/observed/version").asText(), seen.toPrettyString());
            assertEquals(version, city.anonymous().get("/370811/survivor/api/version").expect(200).text());
            city.anonymous().get("/370811/parking/api/lots").expect(200);
        });
    }

    private static void ordinary(Runnable work) throws Exception {
        try (NodeProcess node = city.restart(NodeProcess.launch(city.node().data(), Map.of(), "start"))) {
            node.awaitHealthy();
            work.run();
        }
    }

    private static void nothingIsLeftBehind() throws IOException {
        try (Stream<Path> files = Files.walk(city.node().data().resolve("releases"))) {
            assertTrue(files.noneMatch(file -> file.toString().endsWith(".part") || file.toString().endsWith(".tmp")));
        }
    }
}
