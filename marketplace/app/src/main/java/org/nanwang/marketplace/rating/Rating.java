package org.nanwang.marketplace.rating;

import java.time.Instant;
import java.util.Optional;
import org.nanwang.sdk.app.AppId;
import org.nanwang.sdk.app.ReleaseVersion;
import org.nanwang.sdk.region.RegionCode;

/**
 * A county's word on an app.
 *
 * @param number its name in addresses
 * @param stars 1 to 5
 * @param text in any language; may be empty
 * @param version what the county ran when it rated
 * @param running whether it runs the app still
 * @param reply what the vendor has answered
 */
public record Rating(long number, AppId app, RegionCode region, int stars, String text, ReleaseVersion version, Instant at,
        String by, boolean running, Optional<Reply> reply) {

    /** A vendor's answer. */
    public record Reply(String text, Instant at, String by) {
    }

    /** Tells whether the vendor may answer: once, and once more when the county has changed its mind. */
    boolean awaitsReply() {
        return reply.map(given -> given.at().isBefore(at)).orElse(true);
    }
}
