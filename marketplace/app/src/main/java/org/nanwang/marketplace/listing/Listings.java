package org.nanwang.marketplace.listing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.nanwang.sdk.app.AppId;

/** The store of listings. Every change is whole or not at all. */
public interface Listings {

    /** Finds one, with the price of a day. */
    Optional<AppListing> find(AppId app, LocalDate today);

    /** Searches. */
    List<Found> search(ListingQuery query, int limit);

    /** Gives the releases of an app that were ever listed, the newest first. */
    List<ListedVersion> versions(AppId app);

    /** Replaces the texts if they are at this revision still, and lets go of pictures they no longer show; tells whether. */
    boolean edit(AppId app, ListingTexts texts, long revision, Instant forgetBefore);

    /** Keeps a picture. */
    void keep(AppId app, Picture picture, Instant at, String by);

    /** Gives the digests of the pictures kept for an app. */
    List<String> images(AppId app);

    /** Gives a picture by its digest. */
    Optional<byte[]> image(String sha256);

    /** Adds a price; none is ever changed. */
    void price(AppId app, Price price);

    /** Gives all prices of an app, the latest day first. */
    List<Price> prices(AppId app);

    /**
     * A listing that was found.
     *
     * @param cursor where the list goes on behind it
     */
    record Found(AppListing listing, ListingQuery.Cursor cursor) {
    }
}
