package org.nanwang.marketplace.release;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.nanwang.sdk.app.AppId;

/** The store of releases. Every change is whole or not at all. */
public interface Releases {

    Optional<Release> find(ReleaseId id);

    /** Gives all releases of an app, whatever became of them, the newest first. */
    List<Release> of(AppId app);

    /** Gives the newest first. */
    List<Entry> list(ReleaseQuery query, int limit);

    /** Writes the decision unless one is made; tells whether it was written. */
    boolean decide(ReleaseId id, Decision decision);

    /** Lists what is approved and is not listed yet; gives those it was done to. */
    List<ReleaseId> listApproved(Instant at);

    /** Gives the n-th piece of a bundle, counted from 0; empty behind the last. */
    Optional<byte[]> piece(ReleaseId id, int number);

    /** Writes a bundle piece by piece. */
    default void write(ReleaseId id, OutputStream out) throws IOException {
        Optional<byte[]> piece = piece(id, 0);
        for (int number = 1; piece.isPresent(); number++) {
            out.write(piece.get());
            piece = piece(id, number);
        }
    }

    /**
     * A release in the list.
     *
     * @param position where the list goes on behind it
     */
    record Entry(long position, Release release) {
    }
}
