package org.nanwang.parking.access;

import org.nanwang.sdk.people.Caller;
import org.nanwang.sdk.region.RegionCode;

/** Who may do what with the car parks of one region. */
public final class Access {

    private final RegionCode region;

    /** Guards one region. */
    public Access(RegionCode region) {
        this.region = region;
    }

    /** Lets pass who may change car parks and tariffs. */
    public void manage(Caller caller) {
        caller.require("parking:manage:" + region);
    }

    /** Lets pass the devices that report readings. */
    public void report(Caller caller) {
        caller.require("parking:report:" + region);
    }

    /** Lets pass who may see plates: they are personal data. */
    public void read(Caller caller) {
        caller.require("parking:read:" + region);
    }
}
