package org.nanwang.marketplace.listing;

import java.time.Instant;
import java.util.Optional;
import org.nanwang.marketplace.release.SdkVersions;
import org.nanwang.sdk.app.ReleaseVersion;
import org.nanwang.sdk.pack.catalogue.Standing;

/**
 * A release in its app's listing.
 *
 * @param channel whom it is for
 * @param standing whether it may be installed
 * @param reason why it was taken back, or empty
 * @param sdk what it fits
 * @param trial what was counted when it was tried; empty where it was not
 */
public record ListedVersion(
        ReleaseVersion version, String channel, Standing standing, String reason, SdkVersions sdk, Instant listedAt,
        Optional<TrialNumbers> trial) {
}
