package org.nanwang.marketplace.check;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.nanwang.sdk.pack.Finding;
import org.nanwang.sdk.pack.KnownList;
import org.nanwang.sdk.pack.LocalizedText;
import org.nanwang.sdk.pack.inspect.Exceptions;
import org.nanwang.sdk.pack.inspect.Outcome;

/**
 * What one rule said; kept for ever, also when it passed.
 *
 * @param rule the rule's name
 * @param ruleSet the version of the rules it belongs to
 * @param outcome what came of it
 * @param duration how long it took
 * @param findings what was found; what is only to be reviewed does not break it
 * @param reason why it was not checked; empty when it was
 * @param list what list of knowledge it went by; empty when it needs none
 * @param numbers what was counted meanwhile, by name
 */
public record CheckResult(String rule, String ruleSet, Outcome outcome, Duration duration, List<Finding> findings,
        Optional<LocalizedText> reason, Optional<KnownList> list, Map<String, Long> numbers) {

    /** Copies list and map. */
    public CheckResult {
        findings = List.copyOf(findings);
        numbers = Map.copyOf(numbers);
    }

    /** Gives the result of a rule that was asked. */
    public static CheckResult of(String rule, String ruleSet, Duration duration, List<Finding> findings) {
        return new CheckResult(rule, ruleSet, outcome(findings), duration, findings, Optional.empty(), Optional.empty(),
                Map.of());
    }

    /** Gives the result of a rule that was not asked. */
    public static CheckResult skipped(String rule, String ruleSet, LocalizedText reason) {
        return new CheckResult(rule, ruleSet, Outcome.SKIPPED, Duration.ZERO, List.of(), Optional.of(reason),
                Optional.empty(), Map.of());
    }

    /** Gives the same with what was counted. */
    public CheckResult with(Map<String, Long> counted) {
        return new CheckResult(rule, ruleSet, outcome, duration, findings, reason, list, counted);
    }

    /** Takes over what was said at a vendor's desk as well. */
    static CheckResult of(org.nanwang.sdk.pack.inspect.Check check) {
        return new CheckResult(check.rule(), check.ruleSet(), check.outcome(), check.duration(), check.findings(),
                check.reason(), check.list(), Map.of());
    }

    /** Gives the same, with what falls under exceptions marked. */
    public CheckResult under(Exceptions exceptions) {
        List<Finding> marked = findings.stream().map(exceptions::apply).toList();
        return outcome == Outcome.SKIPPED ? this
                : new CheckResult(rule, ruleSet, outcome(marked), duration, marked, reason, list, numbers);
    }

    private static Outcome outcome(List<Finding> findings) {
        return findings.stream().anyMatch(Finding::refuses) ? Outcome.BROKEN : Outcome.PASSED;
    }

    /** Tells whether nothing refuses the release. */
    public boolean passed() {
        return outcome != Outcome.BROKEN;
    }
}
