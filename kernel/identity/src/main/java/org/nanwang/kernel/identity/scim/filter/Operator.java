package org.nanwang.kernel.identity.scim.filter;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How a value is compared. */
public enum Operator {
    /** Equal. */
    EQ,
    /** Not equal. */
    NE,
    /** Contains. */
    CO,
    /** Starts with. */
    SW,
    /** Ends with. */
    EW,
    /** Greater than. */
    GT,
    /** Greater than or equal. */
    GE,
    /** Less than. */
    LT,
    /** Less than or equal. */
    LE,
    /** Present. */
    PR;

    static Optional<Operator> find(String word) {
        return Arrays.stream(values()).filter(one -> one.name().equals(word.toUpperCase(Locale.ROOT))).findFirst();
    }

    /** Gives the word for it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
