package org.nanwang.marketplace.check;

import java.util.List;
import org.nanwang.sdk.pack.Finding;

/**
 * What one rule said; kept for ever, also when it passed.
 *
 * @param rule the rule's name
 * @param findings what was found; what is only to be reviewed does not break it
 */
public record CheckResult(String rule, List<Finding> findings) {

    /** Copies the list. */
    public CheckResult {
        findings = List.copyOf(findings);
    }

    /** Tells whether nothing refuses the release. */
    public boolean passed() {
        return findings.stream().noneMatch(Finding::refuses);
    }
}
