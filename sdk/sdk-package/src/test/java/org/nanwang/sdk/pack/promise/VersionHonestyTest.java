package org.nanwang.sdk.pack.promise;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nanwang.sdk.pack.Finding;
import org.nanwang.sdk.pack.fixture.TestBundle;
import org.nanwang.sdk.pack.inspect.BundleInspector;
import org.nanwang.sdk.pack.inspect.Check;
import org.nanwang.sdk.pack.inspect.Outcome;

/** What a version says of itself decides what a break means. */
class VersionHonestyTest {

    private static final String ROWS = "datasets: [{name: rows, title: {zh: 好, en: X}, schema: {type: object}}]";

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({"1.1.0, 1.2.0, REFUSE", "1.1.0, 1.1.1, REFUSE", "1.1.0, 1.2.0-beta.1, REFUSE", "1.1.0, 2.0.0, ADVICE",
        "1.1.0, 2.0.0-beta.1, ADVICE", "0.1.0, 0.2.0, ADVICE", "0.1.0, 0.1.1, REFUSE", "0.9.0, 1.0.0, ADVICE",
        "2.0.0-beta.1, 2.0.0-beta.2, ADVICE", "2.0.0-beta.1, 2.0.0, ADVICE"})
    void aBreakIsForAMajorVersionOrAMinorOneBeforeTheFirst(String earlier, String later, String severity) throws IOException {
        List<Finding> findings = new Releases(folder).compare(qualified(earlier), bundle -> bundle.key(ROWS), qualified(later), bundle -> bundle);
        assertEquals(List.of(severity), findings.stream().map(finding -> finding.severity().name()).toList());
    }

    /** Writes a version as OSGi does: the qualifier after a dot. */
    private static String qualified(String version) {
        return version.replace('-', '.').replace("beta.", "beta_");
    }

    @Test
    void withoutAnEarlierReleaseNothingIsCompared() {
        List<Check> checks = new BundleInspector().inspect(new TestBundle().key(ROWS).in(folder)).checks();
        assertEquals(3, checks.stream().filter(check -> check.rule().startsWith("honest-") && check.outcome() == Outcome.SKIPPED).count());
    }

    @Test
    void anotherAppIsNoEarlierRelease() throws IOException {
        List<Finding> findings = new Releases(folder).compare(bundle -> bundle.descriptor("org.example.fixture", "org.example.other"), bundle -> bundle);
        assertEquals(3, findings.stream().filter(Finding::refuses).count());
        assertTrue(findings.get(0).message().en().contains("is no release of the app 'org.example.fixture'"), findings.toString());
    }

    @Test
    void whatCannotBeReadIsNoEarlierRelease() throws IOException {
        Path broken = Files.writeString(folder.resolve("broken.jar"), "no jar");
        assertEquals(3, Releases.honesty(Releases.inspect(broken, new TestBundle().in(folder))).stream().filter(Finding::refuses).count());
    }
}
