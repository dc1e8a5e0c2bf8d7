package org.nanwang.marketplace.release;

import java.util.Locale;
import org.nanwang.marketplace.error.MarketplaceError;
import org.nanwang.sdk.error.Refusal;

/** Where a release stands that has passed the checks. */
public enum ReleaseStatus {
    /** Waits for people. */
    NEEDS_REVIEW,
    /** Countersigned, about to be listed. */
    APPROVED,
    /** Shown to everybody. */
    LISTED,
    /** Will not be listed. */
    REFUSED;

    /** Reads the name in lower-case words or refuses. */
    public static ReleaseStatus parse(String text) {
        for (ReleaseStatus status : values()) {
            if (status.toString().equals(text)) {
                return status;
            }
        }
        throw new Refusal(MarketplaceError.STATUS_UNKNOWN, text);
    }

    /** Gives the name in lower-case words joined by hyphens. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
