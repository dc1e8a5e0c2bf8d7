package org.nanwang.marketplace.release;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.nanwang.marketplace.check.CheckResult;
import org.nanwang.marketplace.vendor.VendorId;

/** The store of all attempts. Every change is whole or not at all, and lasting when a method returns. */
public interface Attempts {

    /** Stores what came with its bundle, unless the vendor has this version here already; gives the one that stands. */
    Attempt receive(ReleaseId id, Submission submission, Path bundle);

    Optional<Attempt> find(long number);

    /** Finds what stands for a version of a vendor: what is on its way or has passed. */
    Optional<Attempt> standing(VendorId vendor, ReleaseId id);

    /** Gives the newest first. */
    List<Attempt> list(AttemptQuery query, int limit);

    /**
     * Takes up the oldest that waits or whose claim has run out; of one app only one at a time, in the order they came.
     *
     * @param now what counts as run out
     * @param until how long nobody else may take it up
     */
    Optional<Attempt> claim(Instant now, Instant until);

    /** Holds on to a claim; tells whether it still stands. */
    boolean extend(Attempt claimed, Instant until);

    /** Writes the bundle to a file. */
    void fetch(long number, Path file);

    /** Makes the release, unless the claim is lost; tells whether it was made. */
    boolean pass(Attempt claimed, Release release, Instant at);

    /** Refuses, unless the claim is lost; keeps the evidence, and the bundle for a while: an appeal is about it. */
    boolean refuse(Attempt claimed, List<CheckResult> checks, Instant at);
}
