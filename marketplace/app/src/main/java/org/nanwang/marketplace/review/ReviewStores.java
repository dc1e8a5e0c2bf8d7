package org.nanwang.marketplace.review;

import org.nanwang.marketplace.release.Endorsements;
import org.nanwang.marketplace.release.Releases;

/** What is kept of reviews. */
public record ReviewStores(Releases releases, Endorsements endorsements, Reviews reviews, KnownDifferences differences,
        Queue queue) {
}
