package org.nanwang.marketplace.catalogue;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.nanwang.marketplace.error.MarketplaceError;
import org.nanwang.marketplace.vendor.Rights;
import org.nanwang.marketplace.vendor.Vendor;
import org.nanwang.marketplace.vendor.VendorId;
import org.nanwang.marketplace.vendor.Vendors;
import org.nanwang.sdk.error.Refusal;
import org.nanwang.sdk.pack.catalogue.VendorEntry;
import org.nanwang.sdk.people.Caller;

/**
 * Suspends vendors and lets them back: of a suspended one nothing is installed anew, submitted or approved; what waits to be
 * judged waits on, and all that serves goes on.
 */
public final class SuspensionDesk {

    private static final int REASON_LENGTH = 2000;

    private final CatalogueLog log;
    private final Vendors vendors;
    private final Rights rights;
    private final Clock clock;

    /** Writes to the catalogue. */
    public SuspensionDesk(CatalogueLog log, Vendors vendors, Rights rights, Clock clock) {
        this.log = log;
        this.vendors = vendors;
        this.rights = rights;
        this.clock = clock;
    }

    /** Suspends a vendor or ends that; what holds already changes nothing. */
    public VendorEntry change(VendorId id, boolean suspended, String reason, Caller caller) {
        rights.requireVendorAdmin(caller);
        if (vendors.find(id).isEmpty()) {
            throw new Refusal(MarketplaceError.VENDOR_UNKNOWN, id);
        }
        if (suspended && reason.isBlank() || reason.length() > REASON_LENGTH) {
            throw new Refusal(MarketplaceError.SUSPENSION_REASON_MISSING, id);
        }
        Optional<VendorEntry> now = log.vendor(id);
        if (now.map(VendorEntry::suspended).orElse(false) == suspended) {
            return now.orElseGet(() -> entry(id, false, ""));
        }
        VendorEntry entry = entry(id, suspended, reason.strip());
        log.change(entry, caller.name());
        return entry;
    }

    /** Tells whether a vendor is suspended. */
    public VendorEntry of(VendorId id) {
        Vendor vendor = vendors.find(id).orElseThrow(() -> new Refusal(MarketplaceError.VENDOR_UNKNOWN, id));
        return log.vendor(id).orElseGet(() -> new VendorEntry(id.value(), false, "", vendor.registeredAt()));
    }

    /** Microseconds are what the database keeps. */
    private VendorEntry entry(VendorId id, boolean suspended, String reason) {
        return new VendorEntry(id.value(), suspended, reason, clock.instant().truncatedTo(ChronoUnit.MICROS));
    }
}
