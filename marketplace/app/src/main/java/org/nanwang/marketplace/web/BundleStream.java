package org.nanwang.marketplace.web;

import jakarta.ws.rs.core.StreamingOutput;
import org.nanwang.marketplace.release.Release;
import org.nanwang.marketplace.release.Releases;

/** Streams bundles piece by piece. A piece is a query of its own, so a slow reader holds no connection. */
public final class BundleStream {

    private final Releases releases;

    /** Streams from a store. */
    public BundleStream(Releases releases) {
        this.releases = releases;
    }

    StreamingOutput of(Release release) {
        return out -> releases.write(release.id(), out);
    }
}
