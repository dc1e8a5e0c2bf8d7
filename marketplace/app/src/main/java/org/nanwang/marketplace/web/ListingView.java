package org.nanwang.marketplace.web;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.nanwang.marketplace.listing.AppListing;
import org.nanwang.marketplace.listing.ListedVersion;
import org.nanwang.marketplace.listing.Price;
import org.nanwang.marketplace.listing.Screenshot;
import org.nanwang.marketplace.listing.TrialNumbers;
import org.nanwang.sdk.app.ReleaseVersion;
import org.nanwang.sdk.pack.LocalizedText;

/**
 * A listing as a whole.
 *
 * @param listing what a list shows of it
 * @param description at length, plain text
 * @param homepage an address of the web, or empty
 * @param contact whom to ask, or empty
 * @param screenshots digests of pictures with what they show
 * @param revision what a change of the texts is made from
 * @param prices every price there was, is and will be, the latest day first
 * @param versions what was listed, the newest first
 * @param editable whether the caller may edit it
 */
public record ListingView(ListingCard listing, LocalizedText description, String homepage, String contact,
        List<Screenshot> screenshots, long revision, List<PriceView> prices, List<Version> versions, boolean editable) {

    static ListingView of(AppListing listing, List<Price> prices, List<ListedVersion> versions, long sdk, boolean editable) {
        return new ListingView(ListingCard.of(listing), listing.texts().description(), listing.texts().homepage(),
                listing.texts().contact(), listing.texts().screenshots(), listing.revision(),
                prices.stream().map(PriceView::of).toList(),
                versions.stream().map(version -> Version.of(version, sdk)).toList(), editable);
    }

    /**
     * A release of it.
     *
     * @param reason why it was taken back, or empty
     * @param sdk the versions of the SDK it fits
     * @param compatible whether it fits the one asked about: the city's own, unless another is named
     * @param trial what was counted when it was tried; absent where it was not
     */
    public record Version(ReleaseVersion version, String channel, String standing, String reason, String sdk,
            boolean compatible, Instant listedAt, Optional<TrialNumbers> trial) {

        static Version of(ListedVersion version, long sdk) {
            return new Version(version.version(), version.channel(), version.standing().toString(), version.reason(),
                    version.sdk().range(), version.sdk().include(sdk), version.listedAt(),
                    version.trial());
        }
    }
}
