package org.nanwang.sdk.pack.promise;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import org.nanwang.sdk.pack.Finding;
import org.nanwang.sdk.pack.LocalizedText;
import org.nanwang.sdk.pack.Severity;
import org.nanwang.sdk.pack.rule.Bundle;
import org.nanwang.sdk.pack.rule.Offence;
import org.nanwang.sdk.pack.rule.Rule;
import org.nanwang.sdk.pack.rule.VersionRule;

/** What others rely on ends only with a version that says so; then it is told to whoever upgrades. */
final class Honesty implements Rule<Bundle> {

    private static final Offence UNCHECKED = new Offence("unchecked");

    private final Offence offence;
    private final Previous previous;
    private final BiFunction<Promises, Promises, Map<String, List<Break>>> comparison;

    Honesty(String rule, Previous previous, BiFunction<Promises, Promises, Map<String, List<Break>>> comparison) {
        this.offence = new Offence(rule);
        this.previous = previous;
        this.comparison = comparison;
    }

    @Override
    public String id() {
        return offence.rule();
    }

    @Override
    public Optional<LocalizedText> skipped(Bundle bundle) {
        if (!previous.isThere()) {
            return Optional.of(UNCHECKED.words("no-previous"));
        }
        if (bundle.descriptor().isEmpty() || VersionRule.version(bundle.manifest()).isEmpty()) {
            return Optional.of(UNCHECKED.words("no-descriptor"));
        }
        return Optional.empty();
    }

    @Override
    public List<Finding> check(Bundle bundle) {
        Optional<Promises> before = previous.promises();
        Promises after = previous.judged(bundle);
        if (before.isEmpty() || !before.get().descriptor().id().equals(after.descriptor().id())) {
            return List.of(offence.finding("bundle", new Offence("honesty").words("stranger", previous.name(), after.descriptor().id())));
        }
        return comparison.apply(before.get(), after).entrySet().stream()
                .flatMap(entry -> entry.getValue().stream().map(found -> finding(entry.getKey(), found, before.get(), after))).toList();
    }

    private Finding finding(String place, Break found, Promises before, Promises after) {
        Finding finding = offence.finding(place, found.words());
        if (isOpen(before) || after.mayBreak(before)) {
            return finding.as(Severity.ADVICE);
        }
        return found.uncertain() ? finding.as(Severity.REVIEW) : finding;
    }

    /** A trial release is there to find out what to promise. */
    private static boolean isOpen(Promises before) {
        return !before.version().qualifier().isEmpty();
    }
}
