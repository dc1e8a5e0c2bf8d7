package org.nanwang.marketplace.review;

import java.util.Optional;
import org.nanwang.marketplace.release.ReleaseId;
import org.nanwang.sdk.app.ReleaseVersion;
import org.nanwang.sdk.pack.difference.BundleDifferences;

/** The store of what was compared once: bundles never change, and large ones take a while. */
public interface KnownDifferences {

    Optional<BundleDifferences> find(ReleaseId id, ReleaseVersion previous);

    /** Keeps what was found, in place of what was found against another release. */
    void keep(ReleaseId id, ReleaseVersion previous, BundleDifferences found);
}
