package org.nanwang.marketplace.check;

import java.time.Duration;
import java.util.List;
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
 */
public record CheckResult(String rule, String ruleSet, Outcome outcome, Duration duration, List<Finding> findings,
        Optional<LocalizedText> reason, Optional<KnownList> list) {

    /** Copies the list. */
    public CheckResult {
        findings = List.copyOf(findings);
    }

    /** Gives the result of a rule that was asked. */
    public static CheckResult of(String rule, String ruleSet, Duration duration, List<Finding> findings) {
        return new CheckResult(rule, ruleSet, outcome(findings), duration, findings, Optional.empty(), Optional.empty());
    }

    /** Takes over what was said at a vendor's desk as well. */
    static CheckResult of(org.nanwang.sdk.pack.inspect.Check check) {
        return new CheckResult(check.rule(), check.ruleSet(), check.outcome(), check.duration(), check.findings(),
                check.reason(), check.list());
    }

    /** Gives the same, with what falls under exceptions marked. */
    CheckResult under(Exceptions exceptions) {
        List<Finding> marked = findings.stream().map(exceptions::apply).toList();
        return outcome == Outcome.SKIPPED ? this
                : new CheckResult(rule, ruleSet, outcome(marked), duration, marked, reason, list);
    }

    private static Outcome outcome(List<Finding> findings) {
        return findings.stream().anyMatch(Finding::refuses) ? Outcome.BROKEN : Outcome.PASSED;
    }

    /** Tells whether nothing refuses the release. */
    public boolean passed() {
        return outcome != Outcome.BROKEN;
    }
}
