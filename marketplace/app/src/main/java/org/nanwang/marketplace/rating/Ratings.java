package org.nanwang.marketplace.rating;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.nanwang.sdk.app.AppId;
import org.nanwang.sdk.app.ReleaseVersion;
import org.nanwang.sdk.region.RegionCode;

/** The store of ratings. Averages change in the transaction of what changes them. */
public interface Ratings {

    /** Gives the newest first, those below a number. */
    List<Rating> list(AppId app, long before, int limit);

    Optional<Rating> find(AppId app, long number);

    /** Writes a county's word in the place of one before. */
    Rating rate(Ballot ballot);

    /** Writes an answer, unless the county has changed its word since it was read; tells whether it was written. */
    boolean reply(Rating rating, Rating.Reply reply);

    /** A word that is given. */
    record Ballot(AppId app, RegionCode region, int stars, String text, ReleaseVersion version, Instant at, String by) {
    }
}
