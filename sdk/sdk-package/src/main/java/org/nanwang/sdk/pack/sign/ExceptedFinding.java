package org.nanwang.sdk.pack.sign;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.nanwang.sdk.pack.Finding;

/**
 * A finding that does not count.
 *
 * @param number of the exception that says so, from 1
 * @param rule whose finding
 * @param fingerprint its {@link Fingerprint}
 */
public record ExceptedFinding(long number, String rule, String fingerprint) {

    private static final Pattern FORM = Pattern.compile("([1-9]\\d{0,17}) ([a-z0-9-]{1,100}) ([0-9a-f]{64})");

    /** @throws IllegalArgumentException if a part has another form */
    public ExceptedFinding {
        if (!FORM.matcher(number + " " + rule + " " + fingerprint).matches()) {
            throw new IllegalArgumentException("no number, rule and fingerprint");
        }
    }

    static ExceptedFinding parse(String text) {
        Matcher parts = FORM.matcher(text);
        if (!parts.matches()) {
            throw new IllegalArgumentException("no number, rule and fingerprint");
        }
        return new ExceptedFinding(Long.parseLong(parts.group(1)), parts.group(2), parts.group(3));
    }

    /** Tells whether it is this one. */
    public boolean covers(Finding finding) {
        return rule.equals(finding.rule()) && fingerprint.equals(Fingerprint.of(finding));
    }

    @Override
    public String toString() {
        return number + " " + rule + " " + fingerprint;
    }
}
