package org.nanwang.marketplace.web;

import jakarta.ws.rs.core.StreamingOutput;
import java.util.Optional;
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
        return out -> {
            Optional<byte[]> piece = releases.piece(release.id(), 0);
            for (int number = 1; piece.isPresent(); number++) {
                out.write(piece.get());
                piece = releases.piece(release.id(), number);
            }
        };
    }
}
