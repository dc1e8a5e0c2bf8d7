package org.nanwang.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.nanwang.sdk.pack.Finding;
import org.nanwang.sdk.pack.inspect.BundleInspector;
import org.nanwang.sdk.pack.inspect.Check;
import org.nanwang.sdk.pack.inspect.Inspection;

/** Bundles that others made, before the judge: each gets its verdict in words, none gets the better of the judge. */
class StrangeBundlesTest {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    static Stream<Stranger> strangers() {
        return Stranger.all();
    }

    @ParameterizedTest
    @MethodSource("strangers")
    void eachGetsAVerdictThatCanBeRead(Stranger stranger) {
        Inspection inspection = assertTimeoutPreemptively(PATIENCE, () -> new BundleInspector().inspect(stranger.file()));
        assertEquals(stranger.broken(), inspection.checks().stream().filter(check -> !check.passed()).map(Check::rule).toList());
        Finding missing = inspection.refusals().get(0);
        assertEquals("the bundle has no descriptor, and without one it is no app of this platform", missing.message().en());
        assertTrue(missing.remedy().en().contains("META-INF/nanwang/app.yaml"));
        for (Finding finding : inspection.findings()) {
            assertFalse(finding.message().en().contains("judging the bundle failed"), finding.toString());
            assertFalse(finding.message().zh().isBlank() || finding.remedy().zh().isBlank() || finding.place().isBlank());
        }
    }

    @Test
    void noneIsForgotten() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("target/strangers"))) {
            List<Path> found = files.filter(file -> file.toString().endsWith(".jar")).sorted().toList();
            assertEquals(Stranger.all().map(Stranger::file).sorted().toList(), found);
        }
    }
}
