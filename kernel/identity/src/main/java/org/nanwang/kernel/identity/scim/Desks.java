package org.nanwang.kernel.identity.scim;

import java.net.URI;
import java.util.function.Supplier;
import org.nanwang.kernel.regions.Regions;
import org.nanwang.sdk.error.Refusal;
import org.nanwang.sdk.people.Caller;
import org.nanwang.sdk.region.RegionCode;

/** Opens desks for those who may provision a region's accounts. */
record Desks(Regions regions, Supplier<String> issuer) {

    /**
     * Opens one.
     *
     * @throws Refusal if there is no such region, or the caller may not provision its accounts
     */
    Desk open(String region, Caller caller) {
        caller.require("account:provision:" + region(region));
        return new Desk(region(region), caller, base(region));
    }

    /** Gives a region's address. */
    String base(String region) {
        return URI.create(issuer.get()) + "/scim/v2/" + region(region);
    }

    private RegionCode region(String text) {
        try {
            RegionCode code = new RegionCode(text);
            return regions.find(code).orElseThrow(() -> unknown(text)).code();
        } catch (IllegalArgumentException e) {
            throw unknown(text);
        }
    }

    private static Refusal unknown(String region) {
        return new Refusal(ScimError.RESOURCE_UNKNOWN, region);
    }
}
