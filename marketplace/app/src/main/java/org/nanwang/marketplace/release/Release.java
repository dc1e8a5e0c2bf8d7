package org.nanwang.marketplace.release;

import java.util.Optional;

/**
 * One version of an app. Its bundle never changes.
 *
 * @param id app and version
 * @param listing what it shows of itself
 * @param submission how it came, with all checks passed
 * @param signedBy the id of the vendor's key
 * @param decision the last word, once it is spoken
 */
public record Release(
        ReleaseId id, Listing listing, Submission submission, String signedBy, Optional<Decision> decision) {

    /** Tells where it stands. */
    public ReleaseStatus status() {
        return decision.map(Decision::status).orElse(ReleaseStatus.SUBMITTED);
    }

    /** Tells whether it holds the same bytes as another. */
    public boolean sameBundle(Release other) {
        return submission.sha256().equals(other.submission.sha256());
    }

    /** Gives the same release, decided. */
    public Release with(Decision made) {
        return new Release(id, listing, submission, signedBy, Optional.of(made));
    }
}
