package org.nanwang.marketplace.release;

import java.time.Instant;
import java.util.Optional;

/**
 * One version of an app. Its bundle never changes.
 *
 * @param id app and version
 * @param listing what it shows of itself
 * @param submission how it came, with all checks passed
 * @param signedBy the id of the vendor's key
 * @param decision the last word, once it is spoken
 * @param listedAt since when everybody sees it, once it is approved
 */
public record Release(ReleaseId id, Listing listing, Submission submission, String signedBy,
        Optional<Decision> decision, Optional<Instant> listedAt) {

    /** Makes one that has just passed. */
    public static Release passed(ReleaseId id, Listing listing, Submission submission, String signedBy) {
        return new Release(id, listing, submission, signedBy, Optional.empty(), Optional.empty());
    }

    /** Tells where it stands. */
    public ReleaseStatus status() {
        return listedAt.isPresent()
                ? ReleaseStatus.LISTED
                : decision.map(Decision::status).orElse(ReleaseStatus.NEEDS_REVIEW);
    }

    /** Gives the same release, decided. */
    public Release with(Decision made) {
        return new Release(id, listing, submission, signedBy, Optional.of(made), Optional.empty());
    }

    /** Gives the same release, listed. */
    public Release listed(Instant at) {
        return new Release(id, listing, submission, signedBy, decision, Optional.of(at));
    }
}
