package org.nanwang.marketplace.listing;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.nanwang.marketplace.vendor.VendorId;
import org.nanwang.sdk.app.AppId;
import org.nanwang.sdk.app.ReleaseVersion;
import org.nanwang.sdk.pack.LocalizedText;
import org.nanwang.sdk.pack.catalogue.Standing;

/**
 * The face of an app.
 *
 * @param app whose
 * @param vendor who publishes it
 * @param face what its newest release says
 * @param texts what its vendor says beside
 * @param revision rises with each change of the texts
 * @param price what it costs today, if its vendor has said
 * @param echo what counties make of it
 */
public record AppListing(AppId app, VendorId vendor, Face face, ListingTexts texts, long revision, Optional<Price> price,
        Echo echo) {

    /**
     * What the newest release says: the one a county would install now.
     *
     * @param channels in which there is one that may be installed
     */
    public record Face(ReleaseVersion version, LocalizedText name, LocalizedText summary, List<String> levels,
            List<String> channels, Standing standing, Instant listedAt) {
    }

    /**
     * What counties make of it.
     *
     * @param installations how many regions run it
     * @param ratings how many have rated it
     * @param stars the sum of their stars
     */
    public record Echo(int installations, int ratings, long stars) {

        /** Gives the average, in tenths of a star; empty when nobody has rated it. */
        public Optional<Double> average() {
            return ratings == 0 ? Optional.empty() : Optional.of(Math.round(stars * 10.0 / ratings) / 10.0);
        }
    }
}
