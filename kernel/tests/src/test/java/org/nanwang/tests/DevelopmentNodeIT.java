package org.nanwang.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nanwang.kernel.launcher.DevelopmentNodes;
import org.nanwang.sdk.boot.DevelopmentNode;
import org.nanwang.sdk.boot.NodeOptions;
import org.nanwang.sdk.error.Refusal;
import org.nanwang.sdk.region.RegionCode;

/** A node at a vendor's desk takes in what is built, again and again, and does no more than a build asks for. */
class DevelopmentNodeIT {

    private static final RegionCode RENCHENG = new RegionCode("370811");

    private Path folder;
    private Vendor vendor;
    private DevelopmentNode node;

    @BeforeEach
    void start() throws IOException {
        folder = Files.createTempDirectory("nanwang-desk");
        // as root the database runs as another user, who has to get through
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx--x--x"));
        vendor = new Vendor(folder);
        node = new DevelopmentNodes().start(new NodeOptions(folder.resolve("data"), 0, Clock.systemUTC()));
    }

    @AfterEach
    void stop() throws IOException {
        node.close();
        Folders.delete(folder);
    }

    @Test
    void bundleIsTakenInWhenItOrItsConfigurationIsAnotherAndKeepsItsData() {
        Path first = vendor.bundle(countingStarts(), "1.0.0");
        place(first, Map.of());
        assertEquals(1, starts());
        place(first, Map.of());
        assertEquals(1, starts(), "the same again is left alone");

        Path rebuilt = vendor.bundle(countingStarts().file("note.txt", "built again"), "1.0.0");
        place(rebuilt, Map.of());
        assertEquals(2, starts(), "a bundle rebuilt under its old version takes the place of the one before");

        place(rebuilt, Map.of("greeting", "hello"));
        assertEquals(3, starts(), "another configuration");
        place(vendor.bundle(countingStarts(), "1.1.0"), Map.of("greeting", "hello"));
        assertEquals(4, starts(), "another version");
    }

    @Test
    void bundleThatDoesNotServeIsRefusedWithTheReasonAndTheOneBeforeServesOn() {
        place(vendor.bundle(countingStarts(), "1.0.0"), Map.of());
        Path ill = vendor.bundle(countingStarts().healthy("org.nanwang.sdk.Health.down(\"the pump is dry\")"), "1.1.0");

        String told = assertThrows(Refusal.class, () -> place(ill, Map.of())).getMessage();

        assertTrue(told.contains("370811-desk") && told.contains("the pump is dry"), told);
        assertEquals(2, starts(), "it was started, and what was before answers");
    }

    private void place(Path bundle, Map<String, Object> configuration) {
        node.install(bundle, RENCHENG, configuration);
    }

    private long starts() {
        return Api.anonymous(node.address()).get("/370811/desk/api/everything").expect(200).json().get("visits").asLong();
    }

    private static TestApp countingStarts() {
        return TestApp.usingEverything("org.example.desk").starting("""
                try (var connection = city.database().getConnection(); var statement = connection.createStatement()) {
                    statement.execute("INSERT INTO visit VALUES (1)");
                }
                """).describing("""
                configuration: {type: object, properties: {greeting: {type: string}}}""");
    }
}
