package org.nanwang.sdk.pack.sign;

import java.nio.charset.StandardCharsets;
import org.nanwang.sdk.pack.Finding;
import org.nanwang.sdk.pack.Place;

/** Knows a finding again in a later release. */
public final class Fingerprint {

    private Fingerprint() {
    }

    /**
     * Digests the rule, the place without line and column, and what is wrong: where code moves inside its file, it stays
     * the same.
     *
     * @return 64 hexadecimal digits
     */
    public static String of(Finding finding) {
        String subject = String.join("\n", finding.rule(), Place.unnumbered(finding.place()), finding.message().en());
        return Digests.ofBytes(subject.getBytes(StandardCharsets.UTF_8));
    }
}
