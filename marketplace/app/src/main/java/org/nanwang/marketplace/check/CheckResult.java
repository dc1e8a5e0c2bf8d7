package org.nanwang.marketplace.check;

import java.util.List;
import org.nanwang.sdk.pack.Finding;

/**
 * What one rule said; kept for ever, also when it passed.
 *
 * @param rule the rule's name
 * @param findings what is wrong; empty when it passed
 */
public record CheckResult(String rule, List<Finding> findings) {

    /** Copies the list. */
    public CheckResult {
        findings = List.copyOf(findings);
    }

    /** Tells whether nothing is wrong. */
    public boolean passed() {
        return findings.isEmpty();
    }
}
