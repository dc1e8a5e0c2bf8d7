package org.nanwang.marketplace.web;

import java.util.List;
import java.util.Locale;
import org.nanwang.marketplace.check.CheckResult;

/** What one rule said. */
public record CheckView(String rule, boolean passed, List<FindingView> findings) {

    static CheckView of(CheckResult result, Locale language) {
        return new CheckView(result.rule(), result.passed(),
                result.findings().stream().map(finding -> FindingView.of(finding, language)).toList());
    }
}
