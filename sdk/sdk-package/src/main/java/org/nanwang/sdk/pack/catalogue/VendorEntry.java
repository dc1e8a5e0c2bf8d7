package org.nanwang.sdk.pack.catalogue;

import java.time.Instant;

/**
 * Whether a vendor's releases may be installed. What serves goes on serving.
 *
 * @param vendor who
 * @param suspended true: none of its releases is to be installed anew
 * @param reason why, for people
 * @param at when that was decided
 */
public record VendorEntry(String vendor, boolean suspended, String reason, Instant at) implements CatalogueEntry {

    /** Marks it in JSON. */
    static final String KIND = "vendor";

    private static final String SUSPENDED = "suspended";

    static VendorEntry read(EntryJson json) {
        return new VendorEntry(json.text("vendor"), json.text("standing").equals(SUSPENDED), json.text("reason"),
                json.instant("at"));
    }

    @Override
    public String json() {
        return EntryJson.of(KIND).with("vendor", vendor).with("standing", suspended ? SUSPENDED : "active")
                .with("reason", reason).with("at", at).write();
    }
}
