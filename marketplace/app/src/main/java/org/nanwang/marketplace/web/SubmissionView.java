package org.nanwang.marketplace.web;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.nanwang.marketplace.release.Attempt;
import org.nanwang.marketplace.release.Submission;
import org.nanwang.sdk.app.AppId;
import org.nanwang.sdk.app.ReleaseVersion;
import org.nanwang.sdk.pack.Finding;

/**
 * A submission as it is shown.
 *
 * @param state received, checking, passed or refused; a passed one has become a release
 * @param tries how often it was taken up; more than once where a process has died over it
 * @param findings everything that has to be corrected, of all rules
 * @param checks what every rule said, passing ones and what is only to be reviewed too; none before it is judged
 */
public record SubmissionView(
        long id, AppId app, ReleaseVersion version, String vendor, String channel, String sha256, long size, String state,
        Instant submittedAt, String submittedBy, int tries, Optional<Instant> judgedAt, List<FindingView> findings,
        List<CheckView> checks) {

    static SubmissionView of(Attempt attempt, Locale language) {
        Submission submission = attempt.submission();
        return new SubmissionView(attempt.number(), attempt.id().app(), attempt.id().version(),
                submission.vendor().value(), submission.channel().toString(), submission.sha256(), submission.size(),
                attempt.state().toString(), submission.at(), submission.by(), attempt.claims(), attempt.judgedAt(),
                submission.checks().stream().flatMap(check -> check.findings().stream()).filter(Finding::refuses)
                        .map(finding -> FindingView.of(finding, language)).toList(),
                CheckView.of(submission.checks(), language));
    }
}
