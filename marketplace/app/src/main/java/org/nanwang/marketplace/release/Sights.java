package org.nanwang.marketplace.release;

import java.util.List;
import java.util.stream.Stream;
import org.nanwang.marketplace.release.ReleaseQuery.Sight;
import org.nanwang.marketplace.vendor.Member;
import org.nanwang.marketplace.vendor.Rights;
import org.nanwang.marketplace.vendor.Vendor;
import org.nanwang.marketplace.vendor.VendorId;
import org.nanwang.marketplace.vendor.Vendors;
import org.nanwang.sdk.people.Caller;

/** Tells what a caller sees beside what is listed. */
public final class Sights {

    private static final int ALL = 100_000;

    private final Vendors vendors;
    private final Rights rights;

    /** Asks a register. */
    public Sights(Vendors vendors, Rights rights) {
        this.vendors = vendors;
        this.rights = rights;
    }

    /** Tells it. */
    public Sight of(Caller caller) {
        if (rights.anonymous(caller)) {
            return Sight.PUBLIC;
        }
        if (rights.approves(caller)) {
            return new Sight(true, List.of());
        }
        Stream<VendorId> granted = vendors.list("", ALL).stream().map(Vendor::id)
                .filter(vendor -> rights.granted(caller, vendor));
        Stream<VendorId> joined = rights.memberships(caller).stream().map(Member::vendor);
        return new Sight(false, Stream.concat(granted, joined).map(VendorId::value).distinct().toList());
    }
}
