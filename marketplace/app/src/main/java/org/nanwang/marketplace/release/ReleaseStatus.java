package org.nanwang.marketplace.release;

import java.util.Locale;
import org.nanwang.marketplace.error.MarketplaceError;
import org.nanwang.sdk.error.Refusal;

/** Where a release stands. */
public enum ReleaseStatus {
    SUBMITTED, APPROVED, REFUSED;

    /** Reads the lower-case name or refuses. */
    public static ReleaseStatus parse(String text) {
        for (ReleaseStatus status : values()) {
            if (status.toString().equals(text)) {
                return status;
            }
        }
        throw new Refusal(MarketplaceError.STATUS_UNKNOWN, text);
    }

    /** Gives the lower-case name. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
