package org.nanwang.marketplace.web;

import java.util.List;
import java.util.Locale;
import org.nanwang.marketplace.release.UnfitSubmission;
import org.nanwang.sdk.pack.Finding;
import org.slf4j.MDC;

/**
 * A refused submission as RFC 9457 tells it, with all that is wrong.
 *
 * @param findings everything that has to be corrected, of all rules
 * @param checks what every rule said, passing ones and what is only to be reviewed too
 */
public record UnfitProblem(
        String type, String title, int status, String detail, String instance, String trace,
        List<FindingView> findings, List<CheckView> checks) {

    static UnfitProblem of(UnfitSubmission refusal, Locale language, String path) {
        boolean chinese = language.getLanguage().equals(Locale.CHINESE.getLanguage());
        String trace = MDC.get("trace");
        List<CheckView> checks = refusal.checks().stream().map(check -> CheckView.of(check, language)).toList();
        return new UnfitProblem("urn:nanwang:problem:" + refusal.code().code(),
                chinese ? "未通过检查" : "Does not pass the checks", refusal.code().kind().status(),
                refusal.message(language), path, trace == null ? "" : trace,
                refusal.checks().stream().flatMap(check -> check.findings().stream()).filter(Finding::refuses)
                        .map(finding -> FindingView.of(finding, language)).toList(), checks);
    }
}
