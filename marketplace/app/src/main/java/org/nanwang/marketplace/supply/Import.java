package org.nanwang.marketplace.supply;

import java.time.Instant;
import org.nanwang.sdk.pack.KnownList;

/**
 * A list that was taken over.
 *
 * @param number its place in the order of all
 * @param sha256 of the file it came in
 * @param entries how many it has
 */
public record Import(long number, Kind kind, String sha256, long entries, Instant importedAt, String importedBy) {

    /** Gives what a check says of it. */
    public KnownList list() {
        return new KnownList(number, sha256, entries, importedAt);
    }
}
