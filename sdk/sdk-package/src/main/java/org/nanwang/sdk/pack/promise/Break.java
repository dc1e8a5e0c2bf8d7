package org.nanwang.sdk.pack.promise;

import java.util.List;
import org.nanwang.sdk.pack.LocalizedText;
import org.nanwang.sdk.pack.rule.Offence;

/**
 * Something that others relied on and that is so no more.
 *
 * @param change what has become of it: a key of the texts
 * @param subject what: {@code GET /lots/{}: answer.items[].name}
 * @param details further words of the text
 */
record Break(String change, String subject, List<String> details) {

    static final String UNKNOWN = "unknown";

    private static final Offence WORDS = new Offence("honesty");

    static Break of(String change, String subject, Object... details) {
        return new Break(change, subject, List.of(details).stream().map(String::valueOf).toList());
    }

    /** Tells whether it only may be a break: the code no longer says what it does. */
    boolean uncertain() {
        return change.equals(UNKNOWN);
    }

    LocalizedText words() {
        return WORDS.words(change, subject, details.isEmpty() ? "" : details.get(0), details.size() < 2 ? "" : details.get(1));
    }
}
