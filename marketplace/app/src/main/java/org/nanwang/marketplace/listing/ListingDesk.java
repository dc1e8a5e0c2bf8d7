package org.nanwang.marketplace.listing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.nanwang.marketplace.error.MarketplaceError;
import org.nanwang.marketplace.vendor.Rights;
import org.nanwang.marketplace.vendor.VendorRole;
import org.nanwang.sdk.app.AppId;
import org.nanwang.sdk.error.Refusal;
import org.nanwang.sdk.people.Caller;

/** Takes what vendors say of their apps without a release. */
public final class ListingDesk {

    private static final int MOST_IMAGES = 40;
    private static final long DEAREST = 10_000_000_000L;
    private static final Duration UNUSED = Duration.ofDays(1);

    private final Listings listings;
    private final ListingBook book;
    private final Rights rights;
    private final Clock clock;

    /** Writes to a store. */
    public ListingDesk(Listings listings, ListingBook book, Rights rights, Clock clock) {
        this.listings = listings;
        this.book = book;
        this.rights = rights;
        this.clock = clock;
    }

    /** Replaces the texts, unless somebody else has since the revision that was read. */
    public AppListing edit(AppId app, ListingTexts texts, long revision, Caller caller) {
        AppListing listing = own(app, caller);
        List<String> kept = listings.images(app);
        texts.required().images().stream().filter(image -> !kept.contains(image)).findFirst().ifPresent(image -> {
            throw new Refusal(MarketplaceError.IMAGE_UNKNOWN, image);
        });
        if (listing.revision() != revision || !listings.edit(app, texts, revision, now().minus(UNUSED))) {
            throw new Refusal(MarketplaceError.LISTING_CHANGED, app);
        }
        return book.find(app);
    }

    /** Tells who may edit it. */
    public boolean mayEdit(AppListing listing, Caller caller) {
        return rights.holds(caller, listing.vendor(), VendorRole.PUBLISHER);
    }

    /** Refuses who may not edit a listing, before anything that was sent is read. */
    public void requireEditor(AppId app, Caller caller) {
        own(app, caller);
    }

    /** Keeps a picture, to be named in the texts. */
    public Picture keep(AppId app, byte[] sent, Caller caller) {
        own(app, caller);
        Picture picture = Picture.of(sent);
        List<String> kept = listings.images(app);
        if (kept.size() >= MOST_IMAGES && !kept.contains(picture.sha256())) {
            throw new Refusal(MarketplaceError.IMAGES_TOO_MANY, app, MOST_IMAGES);
        }
        listings.keep(app, picture, now(), caller.name());
        return picture;
    }

    /** Sets the price from a day on, today or later: what a county has paid yesterday does not change. */
    public List<Price> price(AppId app, Price.Model model, long fen, LocalDate from, Caller caller) {
        own(app, caller);
        boolean fits = model == Price.Model.FREE ? fen == 0 : fen > 0 && fen <= DEAREST;
        if (!fits || from.isBefore(book.today()) || from.isAfter(book.today().plusYears(2))) {
            throw new Refusal(MarketplaceError.PRICE_MALFORMED, app, DEAREST);
        }
        listings.price(app, new Price(model, fen, from, now(), caller.name()));
        return listings.prices(app);
    }

    private AppListing own(AppId app, Caller caller) {
        rights.requireSignedIn(caller);
        AppListing listing = book.find(app);
        rights.require(caller, listing.vendor(), VendorRole.PUBLISHER);
        return listing;
    }

    /** Microseconds are what the database keeps. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
