package org.nanwang.sdk.pack.inspect;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.nanwang.sdk.pack.Finding;
import org.nanwang.sdk.pack.LocalizedText;

/**
 * A rule and what came of it; a passing one is told as well.
 *
 * @param rule its id
 * @param ruleSet the version of the rules it belongs to
 * @param outcome what came of it
 * @param duration how long it took
 * @param findings what was found; those that refuse nothing are told, too
 * @param reason why it was not checked; empty when it was
 */
public record Check(
        String rule, String ruleSet, Outcome outcome, Duration duration, List<Finding> findings, Optional<LocalizedText> reason) {

    static Check of(String rule, Duration duration, List<Finding> findings) {
        Outcome outcome = findings.stream().anyMatch(Finding::refuses) ? Outcome.BROKEN : Outcome.PASSED;
        return new Check(rule, RuleSet.VERSION, outcome, duration, List.copyOf(findings), Optional.empty());
    }

    static Check skipped(String rule, LocalizedText reason) {
        return new Check(rule, RuleSet.VERSION, Outcome.SKIPPED, Duration.ZERO, List.of(), Optional.of(reason));
    }

    /** Tells whether nothing stands against the bundle. */
    public boolean passed() {
        return outcome != Outcome.BROKEN;
    }
}
