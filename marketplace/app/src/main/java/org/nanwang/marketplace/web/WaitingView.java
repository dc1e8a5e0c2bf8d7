package org.nanwang.marketplace.web;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.nanwang.marketplace.release.Attempt;
import org.nanwang.marketplace.release.Endorsement;
import org.nanwang.marketplace.release.Submission;
import org.nanwang.marketplace.review.ReviewBook.Due;
import org.nanwang.marketplace.review.ReviewBook.Standing;
import org.nanwang.sdk.app.AppId;
import org.nanwang.sdk.app.ReleaseVersion;
import org.nanwang.sdk.pack.LocalizedText;

/**
 * Something that waits for people.
 *
 * @param kind release: whether it is approved; refusal: whether a refusal by people stands; findings: whether what rules found does
 * @param submission the number of the refused submission, where rules have refused it
 * @param name absent where there is no release
 * @param dueAt when somebody has to have decided
 * @param sensitive the permissions about money or personal data
 * @param approversNeeded how many people it takes
 * @param endorsements who of several has approved
 */
public record WaitingView(String kind, AppId app, ReleaseVersion version, Optional<Long> submission, String vendor,
        Optional<LocalizedText> name, String channel, String status, Instant submittedAt, String submittedBy, Instant dueAt,
        boolean overdue, List<String> sensitive, int approversNeeded, List<Endorsement> endorsements) {

    static WaitingView of(Due due) {
        return due.standing().map(standing -> of(due, standing)).orElseGet(() -> of(due, due.waiting().attempt().orElseThrow()));
    }

    private static WaitingView of(Due due, Standing standing) {
        Submission submission = standing.release().submission();
        return new WaitingView(due.kind(), standing.release().id().app(), standing.release().id().version(), Optional.empty(),
                submission.vendor().value(), Optional.of(standing.release().listing().name()),
                submission.channel().toString(), standing.release().status().toString(), submission.at(), submission.by(),
                due.at(), due.overdue(), standing.sensitive(), standing.approversNeeded(), standing.endorsements());
    }

    private static WaitingView of(Due due, Attempt attempt) {
        Submission submission = attempt.submission();
        return new WaitingView(due.kind(), attempt.id().app(), attempt.id().version(), Optional.of(attempt.number()),
                submission.vendor().value(), Optional.empty(), submission.channel().toString(), attempt.state().toString(),
                submission.at(), submission.by(), due.at(), due.overdue(), List.of(), 1, List.of());
    }
}
