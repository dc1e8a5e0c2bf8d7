package org.nanwang.marketplace.trial;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.nanwang.marketplace.check.CheckResult;
import org.nanwang.marketplace.error.MarketplaceError;
import org.nanwang.sdk.error.Refusal;
import org.nanwang.sdk.pack.Finding;
import org.nanwang.sdk.pack.Severity;
import org.nanwang.sdk.pack.inspect.Outcome;
import org.nanwang.sdk.pack.inspect.RulePolicy;
import org.nanwang.sdk.trial.TrialNote;
import org.nanwang.sdk.trial.TrialNote.Weight;
import org.nanwang.sdk.trial.TrialReport;
import org.nanwang.sdk.trial.TrialStep;
import org.nanwang.sdk.trial.Trials;

class TrialTest {

    private static final TrialNote THREAD = new TrialNote("thread-stays", Weight.FAULT, "timer", "线程", "a thread");

    @Test
    void whatWasCountedStandsInTheCheck() throws InterruptedException {
        CheckResult probe = of("trial-probe", run(RulePolicy.standard(), done("trial-probe", Map.of("requests", 60L))));
        assertEquals(Map.of("requests", 60L), probe.numbers());
        assertEquals(Duration.ofMillis(5), probe.duration());
        assertTrue(probe.passed());
    }

    @Test
    void aFaultRefuses() throws InterruptedException {
        CheckResult leaks = of("trial-leaks", run(RulePolicy.standard(), done("trial-leaks", Map.of(), THREAD)));
        Finding finding = leaks.findings().get(0);
        assertFalse(leaks.passed());
        assertEquals("timer", finding.place());
        assertEquals("线程", finding.message().zh());
        assertTrue(finding.remedy().en().contains("stop()"), finding.remedy().en());
    }

    @Test
    void whatIsInDoubtIsForPeople() throws InterruptedException {
        TrialNote doubt = new TrialNote("address-fails", Weight.DOUBT, "/x", "?", "?");
        CheckResult probe = of("trial-probe", run(RulePolicy.standard(), done("trial-probe", Map.of(), doubt)));
        assertTrue(probe.passed());
        assertEquals(Severity.REVIEW, probe.findings().get(0).severity());
    }

    @Test
    void aRuleThatIsNotEnforcedRefusesNothing() throws InterruptedException {
        RulePolicy policy = policy("{rules: {trial-leaks: {enforced: false}}}");
        CheckResult leaks = of("trial-leaks", run(policy, done("trial-leaks", Map.of(), THREAD)));
        assertTrue(leaks.passed());
        assertEquals(Severity.REVIEW, leaks.findings().get(0).severity());
    }

    @Test
    void aRuleThatIsSwitchedOffSaysSo() throws InterruptedException {
        RulePolicy policy = policy("{rules: {trial-leaks: {enabled: false}}}");
        assertEquals(Outcome.SKIPPED, of("trial-leaks", run(policy, done("trial-leaks", Map.of(), THREAD))).outcome());
    }

    @Test
    void aNodeThatCannotTryIsNoWordOnTheRelease() throws InterruptedException {
        List<CheckResult> results = new Trial(TrialTest::away, RulePolicy.standard()).run(Path.of("x.jar"), Optional.empty());
        assertEquals(TrialRules.ALL, results.stream().map(CheckResult::rule).toList());
        assertTrue(results.stream().allMatch(check -> check.passed() && check.outcome() == Outcome.SKIPPED));
        assertTrue(results.get(0).reason().isPresent());
    }

    @Test
    void whereATrialIsRequiredNotToKnowRefuses() throws InterruptedException {
        RulePolicy policy = policy("{rules: {trial-install: {required: true}}}");
        assertFalse(of("trial-install", new Trial(TrialTest::away, policy).run(Path.of("x.jar"), Optional.empty())).passed());
    }

    @Test
    void nothingIsTriedWhereEveryRuleIsOff() throws InterruptedException {
        Trials none = request -> {
            throw new AssertionError("it was tried");
        };
        List<CheckResult> results = new Trial(none, policy("{others: {enabled: false}}")).run(Path.of("x.jar"), Optional.empty());
        assertTrue(results.stream().allMatch(check -> check.outcome() == Outcome.SKIPPED));
    }

    @Test
    void everyRuleHasARemedyInBothLanguages() throws InterruptedException {
        TrialStep[] all = TrialRules.ALL.stream().map(rule -> done(rule, Map.of(), THREAD)).toArray(TrialStep[]::new);
        for (CheckResult check : run(RulePolicy.standard(), all)) {
            assertFalse(check.findings().get(0).remedy().zh().equals(check.findings().get(0).remedy().en()), check.rule());
        }
    }

    private static TrialReport away(Object request) {
        throw new Refusal(MarketplaceError.RELEASE_UNKNOWN, "x");
    }

    private static RulePolicy policy(String text) {
        return RulePolicy.read(text, "rules", TrialRules.ALL);
    }

    private static List<CheckResult> run(RulePolicy policy, TrialStep... seen) throws InterruptedException {
        return new Trial(request -> new TrialReport(List.of(seen)), policy).run(Path.of("x.jar"), Optional.empty());
    }

    private static TrialStep done(String name, Map<String, Long> numbers, TrialNote... notes) {
        return new TrialStep(name, TrialStep.Outcome.DONE, Duration.ofMillis(5), Arrays.asList(notes), numbers);
    }

    private static CheckResult of(String rule, List<CheckResult> results) {
        return results.stream().filter(check -> check.rule().equals(rule)).findFirst().orElseThrow();
    }
}
