package org.nanwang.marketplace.trial;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.nanwang.marketplace.check.CheckResult;
import org.nanwang.marketplace.check.Checks;
import org.nanwang.sdk.error.Refusal;
import org.nanwang.sdk.pack.Finding;
import org.nanwang.sdk.pack.LocalizedText;
import org.nanwang.sdk.pack.Severity;
import org.nanwang.sdk.pack.inspect.RulePolicy;
import org.nanwang.sdk.pack.text.Texts;
import org.nanwang.sdk.trial.TrialNote;
import org.nanwang.sdk.trial.TrialRequest;
import org.nanwang.sdk.trial.TrialStep;
import org.nanwang.sdk.trial.Trials;

/** Has a submission tried, and tells what was seen as the results of rules. */
public final class Trial {

    private static final Texts TEXTS = new Texts(Trial.class, "trial");

    private final Trials trials;
    private final RulePolicy policy;

    /** Has it done by the platform, under a policy. */
    public Trial(Trials trials, RulePolicy policy) {
        this.trials = trials;
        this.policy = policy;
    }

    /** Tries; a node that cannot is no word on the release. */
    public List<CheckResult> run(Path bundle, Optional<Path> previous) throws InterruptedException {
        if (TrialRules.ALL.stream().noneMatch(rule -> policy.of(rule).enabled())) {
            return skipped(TEXTS.text("disabled"));
        }
        try {
            Map<String, TrialStep> seen = trials.run(new TrialRequest(bundle, previous)).steps().stream()
                    .collect(Collectors.toMap(TrialStep::name, Function.identity()));
            return TrialRules.ALL.stream().map(rule -> result(rule, Optional.ofNullable(seen.get(rule)))).toList();
        } catch (Refusal refusal) {
            return skipped(new LocalizedText(refusal.message(Locale.CHINESE), refusal.message(Locale.ENGLISH)));
        }
    }

    /** Tells that it was not tried, because it is refused already. */
    public List<CheckResult> unworthy() {
        LocalizedText reason = TEXTS.text("unworthy");
        return TrialRules.ALL.stream().map(rule -> CheckResult.skipped(rule, Checks.VERSION, reason)).toList();
    }

    private List<CheckResult> skipped(LocalizedText reason) {
        return TrialRules.ALL.stream().map(rule -> skipped(rule, reason)).toList();
    }

    /** Where a rule is required, not to know is as bad as to know the worst. */
    private CheckResult skipped(String rule, LocalizedText reason) {
        LocalizedText told = policy.of(rule).enabled() ? reason : TEXTS.text("disabled");
        return policy.of(rule).required()
                ? CheckResult.of(rule, Checks.VERSION, Duration.ZERO,
                        List.of(new Finding(rule, rule, told, TEXTS.text("required.remedy"))))
                : CheckResult.skipped(rule, Checks.VERSION, told);
    }

    private CheckResult result(String rule, Optional<TrialStep> seen) {
        if (seen.isEmpty() || !policy.of(rule).enabled()) {
            return skipped(rule, TEXTS.text("disabled"));
        }
        TrialStep step = seen.get();
        if (step.outcome() == TrialStep.Outcome.SKIPPED) {
            return CheckResult.skipped(rule, Checks.VERSION, reason(step));
        }
        return CheckResult.of(rule, Checks.VERSION, step.duration(),
                step.notes().stream().map(note -> finding(rule, note)).toList()).with(step.numbers());
    }

    private static LocalizedText reason(TrialStep step) {
        return step.notes().stream().findFirst().map(Trial::text).orElseGet(() -> TEXTS.text("disabled"));
    }

    private Finding finding(String rule, TrialNote note) {
        Finding finding = new Finding(rule, note.place(), text(note), TEXTS.text(rule + ".remedy"));
        return switch (note.weight()) {
            case FAULT -> policy.of(rule).enforced() ? finding : finding.as(Severity.REVIEW);
            case DOUBT -> finding.as(Severity.REVIEW);
            case REMARK -> finding.as(Severity.ADVICE);
        };
    }

    private static LocalizedText text(TrialNote note) {
        return new LocalizedText(note.chinese(), note.english());
    }
}
