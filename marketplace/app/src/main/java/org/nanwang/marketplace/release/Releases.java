package org.nanwang.marketplace.release;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The store of releases and of every attempt. Every change is whole or not at all. */
public interface Releases {

    Optional<Release> find(ReleaseId id);

    /** Gives the newest first. */
    List<Entry> list(ReleaseQuery query, int limit);

    /** Adds a release with its bundle unless its version is there; gives the one that stands. */
    Release add(Release release, Path bundle);

    /** Keeps an attempt that did not pass; of one vendor only so many of the newest. */
    void keep(Submission refused);

    /** Writes the decision unless one is made; tells whether it was written. */
    boolean decide(ReleaseId id, Decision decision);

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
