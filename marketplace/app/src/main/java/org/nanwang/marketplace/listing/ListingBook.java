package org.nanwang.marketplace.listing;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.nanwang.marketplace.error.MarketplaceError;
import org.nanwang.sdk.app.AppId;
import org.nanwang.sdk.error.Refusal;

/** Shows listings. Everybody may look. */
public final class ListingBook {

    private static final ZoneId CITY = ZoneId.of("Asia/Shanghai");

    private final Listings listings;
    private final Clock clock;

    /** Shows what a store holds. */
    public ListingBook(Listings listings, Clock clock) {
        this.listings = listings;
        this.clock = clock;
    }

    /** Finds or refuses. */
    public AppListing find(AppId app) {
        return listings.find(app, today()).orElseThrow(() -> new Refusal(MarketplaceError.LISTING_UNKNOWN, app));
    }

    /** Searches. */
    public List<Listings.Found> search(ListingQuery query, int limit) {
        return listings.search(query, limit);
    }

    /** Gives the releases of an app that were ever listed, the newest first. */
    public List<ListedVersion> versions(AppId app) {
        return listings.versions(app);
    }

    /** Gives every price there was, is and will be, the latest day first. */
    public List<Price> prices(AppId app) {
        return listings.prices(app);
    }

    /** Gives a picture by its digest. */
    public byte[] image(String sha256) {
        return Optional.of(sha256).flatMap(listings::image)
                .orElseThrow(() -> new Refusal(MarketplaceError.IMAGE_UNKNOWN, sha256));
    }

    /** Tells which day it is in the city. */
    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), CITY);
    }
}
