package org.nanwang.marketplace.web;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.nanwang.marketplace.listing.AppListing;
import org.nanwang.marketplace.listing.Category;
import org.nanwang.sdk.app.AppId;
import org.nanwang.sdk.app.ReleaseVersion;
import org.nanwang.sdk.pack.LocalizedText;

/**
 * A listing in a list.
 *
 * @param version what a county would install now
 * @param standing of that version: listed, deprecated, yanked or recalled
 * @param channels in which there is one that may be installed
 * @param icon the digest of its picture, if it has one
 * @param price what it costs today, if its vendor has said
 * @param installations how many regions run it
 * @param stars the average of its ratings, if there are any
 */
public record ListingCard(AppId app, String vendor, ReleaseVersion version, String standing, LocalizedText name,
        LocalizedText summary, List<String> levels, List<String> channels, List<String> categories, Optional<String> icon,
        Optional<PriceView> price, int installations, int ratings, Optional<Double> stars, Instant listedAt) {

    static ListingCard of(AppListing listing) {
        AppListing.Face face = listing.face();
        return new ListingCard(listing.app(), listing.vendor().value(), face.version(), face.standing().toString(),
                face.name(), face.summary(), face.levels(), face.channels(),
                listing.texts().categories().stream().map(Category::code).toList(),
                Optional.of(listing.texts().icon()).filter(icon -> !icon.isEmpty()), listing.price().map(PriceView::of),
                listing.echo().installations(), listing.echo().ratings(), listing.echo().average(), face.listedAt());
    }
}
