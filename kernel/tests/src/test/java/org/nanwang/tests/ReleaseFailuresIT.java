package org.nanwang.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A release that fails never disturbs what serves: it says which step, why and what to do, and can be retried. */
class ReleaseFailuresIT {

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
    void badMigrationFailsAtMigrateAndLeavesNoTrace() {
        String id = city.install(greeter("org.example.migrated").migration("001-a.sql", "CREATE TABLE a (n int)"),
                "1.0.0", "370811");
        city.publish(greeter("org.example.migrated").migration("001-a.sql", "CREATE TABLE a (n int)")
                .migration("002-b.sql", "CREATE TABLE b (n int);\nALTER TABLE nowhere ADD COLUMN c int"), "1.1.0");
        JsonNode problem = failedUpgrade(id, "1.1.0", "migrate");
        assertTrue(problem.toString().contains("002-b.sql"), problem.toString());
        assertStillServes(id, "1.0.0");
    }

    @Test
    void startThatThrowsFailsAtStart() {
        String id = city.install(greeter("org.example.thrown"), "1.0.0", "370811");
        city.publish(greeter("org.example.thrown").starting("if (true) throw new IllegalStateException(\"no luck\");"),
                "1.1.0");
        assertTrue(failedUpgrade(id, "1.1.0", "start").toString().contains("no luck"));
        assertStillServes(id, "1.0.0");
    }

    @Test
    void falseProbeFailsAtProbe() {
        String id = city.install(greeter("org.example.probed"), "1.0.0", "370811");
        city.publish(greeter("org.example.probed").healthy("org.nanwang.sdk.Health.down(\"the camera is dark\")"), "1.1.0");
        assertTrue(failedUpgrade(id, "1.1.0", "probe").toString().contains("the camera is dark"));
        assertStillServes(id, "1.0.0");
    }

    @Test
    void failedReleaseCanBeRetriedAndRolledBack() {
        String id = city.install(greeter("org.example.retried"), "1.0.0", "370811");
        city.publish(greeter("org.example.retried")
                .starting("if (city.configuration().flag(\"broken\").orElse(true)) throw new IllegalStateException();")
                .describing("configuration: {type: object, properties: {broken: {type: boolean}}}"), "1.1.0");
        failedUpgrade(id, "1.1.0", "start");
        city.as("operator-370811").send("POST", "/platform/installations/" + id + "/retry", null).expect(202);
        assertEquals("failed", city.awaitSettled(id).at("/rollout/state").asText());
        city.as("operator-370811").send("PATCH", "/platform/installations/" + id,
                Map.of("version", "1.1.0", "configuration", Map.of("broken", false))).expect(202);
        assertEquals("1.1.0", city.awaitSettled(id).at("/observed/version").asText());
        city.as("operator-370811").send("POST", "/platform/installations/" + id + "/rollback", null).expect(202);
        city.awaitSettled(id);
        assertStillServes(id, "1.0.0");
    }

    @Test
    void releaseMadeForAnotherSdkIsRefusedAtSubmission() {
        Path bundle = city.vendor().unchecked(greeter("org.example.foreign").madeFor("[7.0,8)"), "1.0.0");
        assertRefused(bundle, "sdk");
    }

    @Test
    void exportedPackageIsRefusedAtSubmission() throws IOException {
        assertRefused(withManifestLine("org.example.exporter", "Export-Package: org.example.exporter"), "export");
    }

    @Test
    void importOutsideTheSharedListIsRefusedAtSubmission() throws IOException {
        assertRefused(withManifestLine("org.example.importer", "Import-Package: org.nanwang.kernel.apps"), "import");
    }

    @Test
    void tamperedJarIsRefusedAtSubmission() throws IOException {
        Path bundle = city.vendor().bundle(greeter("org.example.tampered"), "1.0.0");
        try (FileSystem jar = FileSystems.newFileSystem(bundle)) {
            Files.writeString(jar.getPath("extra.txt"), "slipped in");
        }
        assertRefused(bundle, "statement");
    }

    @Test
    void signatureOfAStrangerIsRefusedAtSubmission() throws IOException {
        Path folder = Files.createTempDirectory("stranger");
        Path bundle = new Vendor(folder).bundle(greeter("org.example.strange"), "1.0.0");
        assertRefused(bundle, "sign");
        Folders.delete(folder);
    }

    @Test
    void jarTamperedOnTheNodeIsFetchedAgainOrRefusedNeverRun() throws IOException {
        String id = city.install(greeter("org.example.altered"), "1.0.0", "370811");
        city.publish(greeter("org.example.altered").file("note.txt", "second"), "1.1.0");
        city.upgrade(id, "1.1.0");
        city.upgrade(id, "1.0.0");
        try (var files = Files.list(city.node().data().resolve("releases"))) {
            for (Path file : files.filter(it -> it.toString().endsWith(".jar")).toList()) {
                if (contains(file, "note.txt")) {
                    Files.write(file, "not what was approved".getBytes(StandardCharsets.UTF_8));
                }
            }
        }
        city.upgrade(id, "1.1.0");
        assertStillServes(id, "1.1.0");
    }

    @Test
    void whoDecidedOnAReleaseIsInTheTrail() {
        city.publish(greeter("org.example.trailed"), "1.0.0");
        String trail = city.as("admin").get("/platform/audit?limit=100").expect(200).text();
        assertTrue(trail.contains("marketplace/release:submit") && trail.contains("marketplace/release:approve")
                && trail.contains("org.example.trailed 1.0.0"), trail);
    }

    private static boolean contains(Path jar, String entry) throws IOException {
        try (FileSystem files = FileSystems.newFileSystem(jar)) {
            return Files.exists(files.getPath(entry));
        }
    }

    private static TestApp greeter(String id) {
        return TestApp.named(id).with(Version.class).publishing("Version");
    }

    private static Path withManifestLine(String id, String line) throws IOException {
        return city.vendor().withManifestLine(greeter(id), "1.0.0", line);
    }

    private static void assertRefused(Path bundle, String word) {
        Api.Answer answer = city.as("vendor").submit("/marketplace/api/releases", bundle).expectJudged("refused");
        assertTrue(answer.text().toLowerCase().contains(word), answer.text());
    }

    private static JsonNode failedUpgrade(String id, String version, String step) {
        city.as("operator-370811").send("PATCH", "/platform/installations/" + id, Map.of("version", version)).expect(202);
        JsonNode seen = city.awaitSettled(id);
        assertEquals("failed", seen.at("/rollout/state").asText(), seen.toPrettyString());
        JsonNode failed = StreamSupport.stream(seen.at("/rollout/steps").spliterator(), false)
                .filter(it -> it.get("state").asText().equals("failed")).findFirst().orElseThrow();
        assertEquals(step, failed.get("name").asText(), seen.toPrettyString());
        Set<String> told = StreamSupport.stream(
                ((Iterable<String>) () -> failed.get("problem").fieldNames()).spliterator(), false)
                .collect(Collectors.toSet());
        assertTrue(told.containsAll(Set.of("code", "title", "detail", "remedy")), told.toString());
        assertFalse(failed.at("/problem/remedy").asText().isBlank());
        return failed.get("problem");
    }

    private static void assertStillServes(String id, String version) {
        JsonNode seen = city.installation(id);
        assertEquals("serving", seen.at("/observed/state").asText());
        assertEquals(version, seen.at("/observed/version").asText());
        assertEquals(version, city.anonymous().get("/" + id.replaceFirst("-", "/") + "/api/version").expect(200).text());
    }
}
