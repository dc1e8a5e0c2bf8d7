package org.nanwang.marketplace.vendor;

import org.nanwang.sdk.people.Caller;
import org.nanwang.sdk.region.RegionCode;

/** Which permissions the marketplace of a city asks for. */
public final class Rights {

    private final RegionCode city;

    /** Asks for those of a city. */
    public Rights(RegionCode city) {
        this.city = city;
    }

    /** Refuses who has not signed in, before anything is read or looked up. */
    public void requireSignedIn(Caller caller) {
        if (anonymous(caller)) {
            caller.require("release:submit");
        }
    }

    /** Refuses who may not act for a vendor. */
    public void requireVendor(Caller caller, VendorId vendor) {
        caller.require("release:submit:" + vendor);
    }

    /** Tells who may act for a vendor. */
    public boolean actsFor(Caller caller, VendorId vendor) {
        return !anonymous(caller) && caller.may("release:submit:" + vendor);
    }

    /** Refuses who may not decide on releases. */
    public void requireApprover(Caller caller) {
        caller.require("release:approve:" + city);
    }

    /** Tells who may decide on releases. */
    public boolean approves(Caller caller) {
        return !anonymous(caller) && caller.may("release:approve:" + city);
    }

    /** Refuses who may not register vendors. */
    public void requireVendorAdmin(Caller caller) {
        caller.require("vendor:manage:" + city);
    }

    /** Tells who has not signed in. */
    public boolean anonymous(Caller caller) {
        return caller.person().isEmpty() && caller.client().isEmpty();
    }
}
