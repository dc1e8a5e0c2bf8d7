package org.nanwang.sdk.pack.inspect;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.nanwang.sdk.pack.Finding;
import org.nanwang.sdk.pack.KnownList;
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
 * @param list what list of knowledge it went by; empty when it needs none
 */
public record Check(
        String rule, String ruleSet, Outcome outcome, Duration duration, List<Finding> findings, Optional<LocalizedText> reason,
        Optional<KnownList> list) {

    private Check(String rule, String ruleSet, Duration duration, List<Finding> findings, Optional<KnownList> list) {
        this(rule, ruleSet, findings.stream().anyMatch(Finding::refuses) ? Outcome.BROKEN : Outcome.PASSED, duration,
                findings, Optional.empty(), list);
    }

    static Check of(String rule, Duration duration, List<Finding> findings, Optional<KnownList> list) {
        return new Check(rule, RuleSet.VERSION, duration, List.copyOf(findings), list);
    }

    static Check skipped(String rule, LocalizedText reason) {
        return new Check(rule, RuleSet.VERSION, Outcome.SKIPPED, Duration.ZERO, List.of(), Optional.of(reason), Optional.empty());
    }

    Check under(Exceptions exceptions) {
        return outcome == Outcome.SKIPPED ? this
                : new Check(rule, ruleSet, duration, findings.stream().map(exceptions::apply).toList(), list);
    }

    /** Tells whether nothing stands against the bundle. */
    public boolean passed() {
        return outcome != Outcome.BROKEN;
    }
}
