package org.nanwang.marketplace.review;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.nanwang.marketplace.error.MarketplaceError;
import org.nanwang.marketplace.release.Decision;
import org.nanwang.marketplace.release.Release;
import org.nanwang.marketplace.release.ReleaseId;
import org.nanwang.marketplace.release.Releases;
import org.nanwang.marketplace.vendor.Rights;
import org.nanwang.marketplace.vendor.VendorRole;
import org.nanwang.sdk.error.Refusal;
import org.nanwang.sdk.people.Caller;

/** Lets vendor and reviewers talk, and a vendor ask for a second look. */
public final class Discussion {

    private static final int COMMENT_LENGTH = 4000;
    private static final int REASON_LENGTH = 2000;
    private static final int MOST_COMMENTS = 500;

    private final Reviews reviews;
    private final Releases releases;
    private final Rights rights;
    private final Clock clock;

    /** Works on stores. */
    public Discussion(Reviews reviews, Releases releases, Rights rights, Clock clock) {
        this.reviews = reviews;
        this.releases = releases;
        this.rights = rights;
        this.clock = clock;
    }

    /** Writes a comment down, of somebody of the vendor or of a reviewer. */
    public Comment comment(ReleaseId id, String text, Caller caller) {
        find(id, VendorRole.VIEWER, caller);
        if (text.isBlank() || text.length() > COMMENT_LENGTH) {
            throw new Refusal(MarketplaceError.COMMENT_MISSING, id);
        }
        if (reviews.comments(id).size() >= MOST_COMMENTS) {
            throw new Refusal(MarketplaceError.COMMENTS_TOO_MANY, id, MOST_COMMENTS);
        }
        Comment comment = new Comment(text.strip(), now(), caller.name());
        reviews.comment(id, comment);
        return comment;
    }

    /** Appeals against a refusal; once for each release, by its vendor. */
    public Appeal appeal(ReleaseId id, String reason, Caller caller) {
        Release release = find(id, VendorRole.PUBLISHER, caller);
        rights.requireVendor(caller, release.submission().vendor());
        if (reason.isBlank() || reason.length() > REASON_LENGTH) {
            throw new Refusal(MarketplaceError.REASON_MISSING, id);
        }
        Appeal appeal = new Appeal(reason.strip(), now(), caller.name(),
                release.decision().map(Decision::by).orElse(""), Optional.empty());
        if (!reviews.appeal(id, appeal)) {
            throw new Refusal(MarketplaceError.APPEAL_USELESS, id, release.status());
        }
        return appeal;
    }

    /** Decides on an appeal: whoever has refused the release does not. A granted one has the release reviewed anew. */
    public Release answer(ReleaseId id, boolean granted, String reason, Caller caller) {
        rights.requireApprover(caller);
        Appeal appeal = reviews.appeal(id).orElseThrow(() -> new Refusal(MarketplaceError.APPEAL_UNKNOWN, id));
        if (appeal.refusedBy().equals(caller.name())) {
            throw new Refusal(MarketplaceError.APPEAL_SAME_PERSON, id);
        }
        if (reason.isBlank() || reason.length() > REASON_LENGTH) {
            throw new Refusal(MarketplaceError.ANSWER_MISSING, id);
        }
        if (!reviews.answer(id, new Appeal.Answer(granted, reason.strip(), now(), caller.name()))) {
            throw new Refusal(MarketplaceError.APPEAL_DECIDED, id);
        }
        return releases.find(id).orElseThrow();
    }

    private Release find(ReleaseId id, VendorRole role, Caller caller) {
        rights.requireSignedIn(caller);
        return releases.find(id)
                .filter(release -> rights.approves(caller) || rights.holds(caller, release.submission().vendor(), role))
                .orElseThrow(() -> new Refusal(MarketplaceError.RELEASE_UNKNOWN, id));
    }

    /** Microseconds are what the database keeps. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
