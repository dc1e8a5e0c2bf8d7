package org.nanwang.marketplace.check;

import java.util.List;
import org.nanwang.sdk.pack.Finding;

/** A rule of the vendor's desk: the inspector, which is the same there, has judged it already. */
record BundleCheck(String rule) implements Check {

    @Override
    public List<Finding> examine(Evidence evidence) {
        return evidence.inspection().findings().stream().filter(finding -> finding.rule().equals(rule)).toList();
    }
}
