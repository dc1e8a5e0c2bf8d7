package org.nanwang.sdk.pack.catalogue;

import java.util.Locale;

/** Where an approved release stands, from the best to the worst. */
public enum Standing {
    /** May be installed. */
    LISTED,
    /** May be installed, but there is something better: the reason says what. */
    DEPRECATED,
    /** May not be installed any more; where it serves it goes on. */
    YANKED,
    /** May not run anywhere: nodes stop it at once. */
    RECALLED;

    /** Reads the lower-case name. @throws IllegalArgumentException if there is none such */
    public static Standing parse(String text) {
        for (Standing standing : values()) {
            if (standing.toString().equals(text)) {
                return standing;
            }
        }
        throw new IllegalArgumentException("'" + text + "' is none of listed, deprecated, yanked, recalled");
    }

    /** Tells whether the release may be installed where it does not run yet. */
    public boolean installable() {
        return compareTo(YANKED) < 0;
    }

    /** Gives the lower-case name. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
