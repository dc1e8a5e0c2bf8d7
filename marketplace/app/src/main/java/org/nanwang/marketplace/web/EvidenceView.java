package org.nanwang.marketplace.web;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.nanwang.marketplace.review.Appeal;
import org.nanwang.marketplace.review.Comment;
import org.nanwang.marketplace.review.Differences;
import org.nanwang.marketplace.review.ReviewBook.Evidence;

/**
 * All there is to judge a release by, on one page.
 *
 * @param release the release with its checks
 * @param review how its review stands
 * @param differences to the release approved before, if there is one
 * @param appealDueAt when somebody has to have decided on the appeal
 */
public record EvidenceView(ReleaseView release, ReviewView review, Optional<Differences> differences,
        List<Comment> comments, Optional<Appeal> appeal, Optional<Instant> appealDueAt) {

    static EvidenceView of(Evidence evidence, boolean approver, Locale language) {
        return new EvidenceView(ReleaseView.of(evidence.standing().release(), approver, language),
                ReviewView.of(evidence.standing()), evidence.differences(), evidence.comments(), evidence.appeal(),
                evidence.appealDue());
    }
}
