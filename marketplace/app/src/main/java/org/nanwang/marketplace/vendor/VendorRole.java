package org.nanwang.marketplace.vendor;

import java.util.Locale;
import org.nanwang.marketplace.error.MarketplaceError;
import org.nanwang.sdk.error.Refusal;

/** What somebody does for a vendor; each may what those before it may. */
public enum VendorRole {
    /** Sees what others do not. */
    VIEWER,
    /** Submits releases and takes them back. */
    PUBLISHER,
    /** Looks after members, keys and tokens. */
    OWNER;

    /** Reads the lower-case name or refuses. */
    public static VendorRole parse(String text) {
        for (VendorRole role : values()) {
            if (role.toString().equals(text)) {
                return role;
            }
        }
        throw new Refusal(MarketplaceError.ROLE_UNKNOWN, text);
    }

    /** Tells whether it may what another may. */
    public boolean covers(VendorRole other) {
        return compareTo(other) >= 0;
    }

    /** Gives the lower-case name. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
