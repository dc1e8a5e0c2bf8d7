package org.nanwang.marketplace.web;

import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import org.nanwang.sdk.pack.Finding;
import org.nanwang.sdk.pack.Place;

/**
 * What a rule found, in the caller's language.
 *
 * @param severity refuse, review or advice
 * @param place where, as people read it
 * @param file where, as programs want it
 */
public record FindingView(String rule, String severity, String place, String file, Optional<Integer> line,
        String message, String remedy) {

    static FindingView of(Finding finding, Locale language) {
        Place place = Place.of(finding.place());
        OptionalInt line = place.line();
        return new FindingView(finding.rule(), finding.severity().word(), finding.place(), place.file(),
                line.isPresent() ? Optional.of(line.getAsInt()) : Optional.empty(), finding.message().in(language),
                finding.remedy().in(language));
    }
}
