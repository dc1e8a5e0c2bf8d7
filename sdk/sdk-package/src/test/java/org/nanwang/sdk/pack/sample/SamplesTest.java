package org.nanwang.sdk.pack.sample;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.nanwang.sdk.pack.Finding;
import org.nanwang.sdk.pack.Severity;
import org.nanwang.sdk.pack.fixture.TestBundle;
import org.nanwang.sdk.pack.inspect.BundleInspector;
import org.nanwang.sdk.pack.inspect.Inspection;
import org.nanwang.sdk.pack.inspect.RuleInfo;
import org.nanwang.sdk.pack.inspect.RulePolicy;
import org.nanwang.sdk.pack.inspect.RuleSet;

/** Every rule finds a bundle that breaks it and leaves its honest twin alone. */
class SamplesTest {

    @TempDir
    private Path folder;

    static List<Sample> samples() {
        return Stream.of(FileSamples.all(), CodeSamples.all(), SupplySamples.all(), HonestySamples.all(),
                MigrationSamples.all())
                .flatMap(List::stream).toList();
    }

    private Inspection inspect(Sample sample, UnaryOperator<TestBundle> change) {
        return new BundleInspector(RulePolicy.standard(), sample.material().apply(folder))
                .inspect(change.apply(new TestBundle()).in(folder));
    }

    private static List<Finding> of(String rule, Inspection inspection) {
        return inspection.findings().stream().filter(finding -> finding.rule().equals(rule)).toList();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void theHostileBundleIsFound(Sample sample) {
        Inspection inspection = inspect(sample, sample.hostile());
        List<Finding> findings = of(sample.rule(), inspection);
        assertFalse(findings.isEmpty(), inspection.checks().toString());
        Severity worst = findings.stream().map(Finding::severity).min(Severity::compareTo).orElseThrow();
        assertTrue(worst.compareTo(RuleSet.info(sample.rule()).orElseThrow().severity()) >= 0, "no worse than the rule says");
        for (Finding finding : findings) {
            assertFalse(finding.message().zh().isBlank() || finding.remedy().zh().isBlank() || finding.place().isBlank());
            assertFalse((finding.message().en() + finding.remedy().en()).contains("{"), finding.toString());
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    void theHonestBundleIsLeftAlone(Sample sample) {
        Inspection inspection = inspect(sample, sample.honest());
        assertEquals(List.of(), of(sample.rule(), inspection));
        assertEquals(List.of(), inspection.refusals());
    }

    @Test
    void everyRuleHasAPair() {
        Set<String> missing = RuleSet.infos().stream().map(RuleInfo::id).collect(Collectors.toCollection(TreeSet::new));
        samples().forEach(sample -> missing.remove(sample.rule()));
        assertEquals(Set.of(), missing);
    }
}
