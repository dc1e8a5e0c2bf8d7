package org.nanwang.marketplace.web;

import java.util.Locale;
import org.nanwang.sdk.pack.Finding;

/** A broken rule in the caller's language. */
public record FindingView(String rule, String place, String message, String remedy) {

    static FindingView of(Finding finding, Locale language) {
        return new FindingView(finding.rule(), finding.place(), finding.message().in(language),
                finding.remedy().in(language));
    }
}
