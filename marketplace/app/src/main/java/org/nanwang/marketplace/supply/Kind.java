package org.nanwang.marketplace.supply;

import java.util.Locale;

/** What a list tells of. */
public enum Kind {
    /** Weaknesses of packages. */
    ADVISORIES,
    /** Files that do harm. */
    MALWARE;

    /** Gives the lower-case name. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
