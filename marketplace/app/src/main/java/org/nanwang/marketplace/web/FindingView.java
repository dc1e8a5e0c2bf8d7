package org.nanwang.marketplace.web;

import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import org.nanwang.sdk.pack.Finding;
import org.nanwang.sdk.pack.Place;
import org.nanwang.sdk.pack.sign.Fingerprint;

/**
 * What a rule found, in the caller's language.
 *
 * @param severity refuse, review or advice
 * @param place where, as people read it
 * @param file where, as programs want it
 * @param fingerprint what it is known by in an appeal and in later releases
 * @param exception the number of the signed exception it falls under, if it does: then it refuses nothing
 */
public record FindingView(String rule, String severity, String place, String file, Optional<Integer> line,
        String message, String remedy, String fingerprint, Optional<Long> exception) {

    static FindingView of(Finding finding, Locale language) {
        Place place = Place.of(finding.place());
        OptionalInt line = place.line();
        return new FindingView(finding.rule(), finding.severity().word(), finding.place(), place.file(),
                line.isPresent() ? Optional.of(line.getAsInt()) : Optional.empty(), finding.message().in(language),
                finding.remedy().in(language), Fingerprint.of(finding),
                Optional.of(finding.exception()).filter(number -> finding.excepted()));
    }
}
