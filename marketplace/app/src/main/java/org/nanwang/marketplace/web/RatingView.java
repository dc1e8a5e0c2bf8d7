package org.nanwang.marketplace.web;

import java.time.Instant;
import java.util.Optional;
import org.nanwang.marketplace.rating.Rating;
import org.nanwang.sdk.app.ReleaseVersion;
import org.nanwang.sdk.region.RegionCode;

/**
 * A rating as it is shown. Who of the county wrote it is the county's affair.
 *
 * @param running whether the county runs the app still
 * @param reply what the vendor answered
 */
public record RatingView(String id, RegionCode region, int stars, String text, ReleaseVersion version, Instant ratedAt,
        boolean running, Optional<ReplyView> reply) {

    /** An answer as it is shown. */
    public record ReplyView(String text, Instant repliedAt) {
    }

    static RatingView of(Rating rating) {
        return new RatingView(Long.toString(rating.number()), rating.region(), rating.stars(), rating.text(), rating.version(),
                rating.at(), rating.running(), rating.reply().map(reply -> new ReplyView(reply.text(), reply.at())));
    }
}
