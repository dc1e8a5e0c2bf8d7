package org.nanwang.marketplace.vendor;

import java.util.Objects;
import org.nanwang.marketplace.error.MarketplaceError;
import org.nanwang.sdk.app.AppId;
import org.nanwang.sdk.error.Refusal;

/**
 * A vendor's name and, with a dot, the beginning of the ids of all its apps.
 *
 * @param value in the form of an app id: {@code org.example}
 */
public record VendorId(String value) {

    /** Refuses another form. */
    public VendorId {
        Objects.requireNonNull(value, "value");
        try {
            new AppId(value);
        } catch (IllegalArgumentException e) {
            throw new Refusal(e, MarketplaceError.VENDOR_ID_MALFORMED, value);
        }
    }

    /** Tells whether an app is this vendor's to publish. */
    public boolean owns(AppId app) {
        return app.value().startsWith(value + ".");
    }

    /** Tells whether some app id would belong to both vendors. */
    public boolean overlaps(VendorId other) {
        return (value + ".").startsWith(other.value + ".") || (other.value + ".").startsWith(value + ".");
    }

    @Override
    public String toString() {
        return value;
    }
}
