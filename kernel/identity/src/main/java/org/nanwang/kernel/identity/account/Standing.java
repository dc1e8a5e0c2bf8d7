package org.nanwang.kernel.identity.account;

import org.nanwang.sdk.region.RegionCode;

/**
 * Where an account stands in the city.
 *
 * @param region its home: who administers it
 * @param active whether it may sign in, and its tokens are good
 * @param realName how sure the city is who is behind it
 */
public record Standing(RegionCode region, boolean active, RealName realName) {

    /** Gives a newcomer's. */
    public static Standing newcomer(RegionCode region) {
        return new Standing(region, true, RealName.none());
    }
}
