package org.nanwang.sdk.pack.inspect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nanwang.sdk.error.Refusal;
import org.nanwang.sdk.pack.PackageError;
import org.nanwang.sdk.pack.Severity;
import org.nanwang.sdk.pack.fixture.TestBundle;

class RulePolicyTest {

    @TempDir
    private Path folder;

    private Inspection exporting(String policy) {
        return new BundleInspector(RulePolicy.read(policy, "policy.yaml"), Material.none())
                .inspect(new TestBundle().header("Export-Package", "org.example").in(folder));
    }

    private static Check check(Inspection inspection, String rule) {
        return inspection.checks().stream().filter(check -> check.rule().equals(rule)).findFirst().orElseThrow();
    }

    @Test
    void aRuleSwitchedOffIsToldAsSkipped() {
        Inspection inspection = exporting("rules: {no-exports: {enabled: false}}");
        assertTrue(inspection.passed());
        assertEquals(Outcome.SKIPPED, check(inspection, "no-exports").outcome());
        assertEquals("switched off by the policy", check(inspection, "no-exports").reason().orElseThrow().en());
    }

    @Test
    void aRuleNotEnforcedIsForPeopleToWeigh() {
        Inspection inspection = exporting("{\"rules\": {\"no-exports\": {\"enforced\": false}}}");
        assertTrue(inspection.passed());
        assertEquals(Severity.REVIEW, check(inspection, "no-exports").findings().get(0).severity());
    }

    @Test
    void aRequiredRuleThatWasNotCheckedRefuses() {
        Inspection inspection = exporting("rules: {no-exports: {enabled: false, required: true}}");
        assertFalse(inspection.passed());
        assertEquals(Outcome.BROKEN, check(inspection, "no-exports").outcome());
    }

    @Test
    void whatIsKnownOfEveryBundleCannotBeSwitchedOff() {
        Inspection inspection = new BundleInspector(RulePolicy.read("others: {enabled: false}", "p"), Material.none())
                .inspect(new TestBundle().without("META-INF/nanwang/app.yaml").in(folder));
        assertFalse(inspection.passed());
        assertThrows(Refusal.class, () -> RulePolicy.read("rules: {descriptor: {enabled: false}}", "p"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"rules: {no-export: {enabled: false}}", "rules: {imports: {enabled: 0}}", "rule: {}",
        "rules: {imports: {enable: true}}", "rules: [", "5", "rules: 5", "rules: {5: {}}"})
    void aMisspelledPolicyIsRefused(String policy) {
        assertEquals(PackageError.POLICY_INVALID, assertThrows(Refusal.class, () -> RulePolicy.read(policy, "p")).code());
    }

    @Test
    void everyCheckNamesTheVersionOfTheRules() {
        Inspection inspection = new BundleInspector().inspect(new TestBundle().in(folder));
        assertTrue(inspection.checks().stream().allMatch(check -> check.ruleSet().equals(RuleSet.VERSION)));
        assertTrue(RuleSet.VERSION.matches("\\d+\\.\\d+\\.\\d+"));
        assertEquals(BundleInspector.rules().size(), inspection.checks().size());
    }

    @Test
    void theNodeAsksOnlyWhatGuardsIt() {
        Inspection inspection = BundleInspector.ofNode().inspect(new TestBundle().in(folder));
        assertTrue(inspection.passed());
        assertEquals(Outcome.PASSED, check(inspection, "imports").outcome());
    }
}
