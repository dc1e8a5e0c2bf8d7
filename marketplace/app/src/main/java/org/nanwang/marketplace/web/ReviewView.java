package org.nanwang.marketplace.web;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.nanwang.marketplace.release.Endorsement;
import org.nanwang.marketplace.release.Submission;
import org.nanwang.marketplace.review.ReviewBook.Standing;
import org.nanwang.sdk.app.AppId;
import org.nanwang.sdk.app.ReleaseVersion;
import org.nanwang.sdk.pack.LocalizedText;

/**
 * How the review of a release stands.
 *
 * @param dueAt when somebody has to have decided; absent once somebody has
 * @param sensitive the permissions about money or personal data
 * @param approversNeeded how many people it takes
 * @param endorsements who of several has approved
 */
public record ReviewView(AppId app, ReleaseVersion version, String vendor, LocalizedText name, String channel, String status,
        Instant submittedAt, String submittedBy, Optional<Instant> dueAt, boolean overdue, List<String> sensitive,
        int approversNeeded, List<Endorsement> endorsements) {

    static ReviewView of(Standing standing) {
        Submission submission = standing.release().submission();
        return new ReviewView(standing.release().id().app(), standing.release().id().version(),
                submission.vendor().value(), standing.release().listing().name(), submission.channel().toString(),
                standing.release().status().toString(), submission.at(), submission.by(), standing.due(),
                standing.overdue(), standing.sensitive(), standing.approversNeeded(), standing.endorsements());
    }
}
