package org.nanwang.sdk.pack.promise;

import java.util.Locale;

/** The kinds of values, as JSON has them. */
enum Kind {
    OBJECT, ARRAY, STRING, INTEGER, NUMBER, BOOLEAN,
    /** Whatever is written. */
    ANY,
    /** What cannot be told from the code. */
    UNKNOWN;

    static Kind of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
