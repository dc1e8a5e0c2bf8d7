package org.nanwang.sdk.pack.inspect;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.nanwang.sdk.pack.Finding;
import org.nanwang.sdk.pack.LocalizedText;
import org.nanwang.sdk.pack.Severity;
import org.nanwang.sdk.pack.inspect.RulePolicy.Setting;
import org.nanwang.sdk.pack.rule.Guard;
import org.nanwang.sdk.pack.rule.Offence;
import org.nanwang.sdk.pack.rule.Rule;

/** Asks rules under a policy and writes down what each said. */
final class Examination {

    /** Of one rule; more would help nobody, and a hostile bundle could make millions. */
    private static final int MOST_FINDINGS = 100;
    private static final Offence UNCHECKED = new Offence("unchecked");

    private final RulePolicy policy;
    private final List<Check> checks = new ArrayList<>();

    Examination(RulePolicy policy) {
        this.policy = policy;
    }

    <T> void ask(List<Rule<T>> rules, T subject) {
        rules.forEach(rule -> checks.add(ask(rule, subject)));
    }

    private <T> Check ask(Rule<T> rule, T subject) {
        Setting setting = policy.of(rule.id());
        Optional<LocalizedText> unasked = setting.enabled() ? rule.skipped(subject) : Optional.of(UNCHECKED.words("disabled"));
        if (unasked.isPresent()) {
            return setting.required() ? Check.of(rule.id(), Duration.ZERO, List.of(unchecked(rule.id(), unasked.get())), Optional.empty())
                    : Check.skipped(rule.id(), unasked.get());
        }
        long before = System.nanoTime();
        List<Finding> findings = Guard.check(rule, subject).stream().limit(MOST_FINDINGS)
                .map(finding -> finding.refuses() && !setting.enforced() ? finding.as(Severity.REVIEW) : finding).toList();
        return Check.of(rule.id(), Duration.ofNanos(System.nanoTime() - before), findings, rule.list());
    }

    private Finding unchecked(String rule, LocalizedText reason) {
        return new Finding(rule, "bundle", reason, UNCHECKED.words("remedy"));
    }

    /** Writes down that a rule failed in taking a bundle apart. */
    void fail(String rule, Throwable cause) {
        checks.add(Check.of(rule, Duration.ZERO, List.of(Guard.failure(rule, cause)), Optional.empty()));
    }

    boolean passed() {
        return checks.stream().allMatch(Check::passed);
    }

    List<Check> checks() {
        return List.copyOf(checks);
    }
}
