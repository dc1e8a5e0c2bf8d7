package org.nanwang.marketplace.web;

import java.util.List;
import java.util.Map;
import java.util.Locale;
import java.util.Optional;
import org.nanwang.marketplace.check.CheckResult;
import org.nanwang.sdk.pack.KnownList;

/**
 * What one rule said.
 *
 * @param ruleSet the version of the rules it belongs to
 * @param outcome passed, broken or skipped
 * @param micros how long it took
 * @param reason why it was skipped
 * @param list what list of advisories or harmful files it went by, if it needs one
 * @param numbers what was counted meanwhile, by name
 */
public record CheckView(String rule, String ruleSet, String outcome, boolean passed, long micros,
        List<FindingView> findings, Optional<String> reason, Optional<KnownList> list,
        Map<String, Long> numbers) {

    static List<CheckView> of(List<CheckResult> results, Locale language) {
        return results.stream().map(result -> of(result, language)).toList();
    }

    private static CheckView of(CheckResult result, Locale language) {
        return new CheckView(result.rule(), result.ruleSet(), result.outcome().word(), result.passed(),
                result.duration().toNanos() / 1000,
                result.findings().stream().map(finding -> FindingView.of(finding, language)).toList(),
                result.reason().map(reason -> reason.in(language)), result.list(),
                result.numbers());
    }
}
