package org.nanwang.marketplace.rating;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.nanwang.marketplace.error.MarketplaceError;
import org.nanwang.marketplace.listing.AppListing;
import org.nanwang.marketplace.listing.ListingBook;
import org.nanwang.marketplace.running.RunningApp;
import org.nanwang.marketplace.running.RunningApps;
import org.nanwang.marketplace.vendor.Rights;
import org.nanwang.marketplace.vendor.VendorRole;
import org.nanwang.sdk.app.AppId;
import org.nanwang.sdk.error.Refusal;
import org.nanwang.sdk.people.Caller;
import org.nanwang.sdk.region.RegionCode;

/** Takes ratings from counties that run an app, one from each, and answers from its vendor. */
public final class RatingDesk {

    private static final int MOST_STARS = 5;
    private static final int LONGEST = 2_000;

    private final Ratings ratings;
    private final RunningApps running;
    private final ListingBook book;
    private final Rights rights;
    private final Clock clock;

    /** Writes to a store. */
    public RatingDesk(Ratings ratings, RunningApps running, ListingBook book, Rights rights, Clock clock) {
        this.ratings = ratings;
        this.running = running;
        this.book = book;
        this.rights = rights;
        this.clock = clock;
    }

    /** Gives an app's ratings, the newest first. */
    public List<Rating> list(AppId app, long before, int limit) {
        return ratings.list(book.find(app).app(), before, limit);
    }

    /** Takes a county's word, in the place of one it has given before. */
    public Rating rate(AppId app, RegionCode region, int stars, String text, Caller caller) {
        rights.requireSignedIn(caller);
        caller.require("release:rate:" + region);
        AppListing listing = book.find(app);
        if (rights.actsFor(caller, listing.vendor())) {
            throw new Refusal(MarketplaceError.RATING_OWN, app);
        }
        if (stars < 1 || stars > MOST_STARS || text.length() > LONGEST) {
            throw malformed();
        }
        RunningApp serving = running.serving(region, app)
                .orElseThrow(() -> new Refusal(MarketplaceError.RATING_NOT_RUNNING, region, app));
        return ratings.rate(new Ratings.Ballot(app, region, stars, text, serving.version(), now(), caller.name()));
    }

    /** Takes the vendor's answer. */
    public Rating reply(AppId app, long number, String text, Caller caller) {
        rights.requireSignedIn(caller);
        rights.require(caller, book.find(app).vendor(), VendorRole.PUBLISHER);
        Rating rating = find(app, number);
        if (text.isBlank() || text.length() > LONGEST) {
            throw new Refusal(MarketplaceError.REPLY_MISSING, LONGEST);
        }
        if (!rating.awaitsReply() || !ratings.reply(rating, new Rating.Reply(text.strip(), now(), caller.name()))) {
            throw new Refusal(MarketplaceError.RATING_ANSWERED, number);
        }
        return find(app, number);
    }

    /** Refuses what cannot be read. */
    public static Refusal malformed() {
        return new Refusal(MarketplaceError.RATING_MALFORMED, LONGEST);
    }

    private Rating find(AppId app, long number) {
        return ratings.find(app, number)
                .orElseThrow(() -> new Refusal(MarketplaceError.RATING_UNKNOWN, number, app));
    }

    /** Microseconds are what the database keeps. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
