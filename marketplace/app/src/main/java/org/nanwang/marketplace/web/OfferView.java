package org.nanwang.marketplace.web;

import java.util.Optional;
import org.nanwang.marketplace.release.Decision;
import org.nanwang.marketplace.release.Release;

/**
 * A release as a node takes it.
 *
 * @param sha256 of the bundle
 * @param size of the bundle in bytes
 * @param release the vendor's envelope, byte for byte
 * @param approval the marketplace's envelope, byte for byte, once there is one
 */
public record OfferView(String sha256, long size, String release, Optional<String> approval) {

    static OfferView of(Release release) {
        return new OfferView(release.submission().sha256(), release.submission().size(), release.submission().envelope(),
                release.decision().filter(Decision.Approved.class::isInstance).map(Decision.Approved.class::cast)
                        .map(Decision.Approved::envelope));
    }
}
