package org.nanwang.marketplace.web;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.nanwang.marketplace.release.Decision;
import org.nanwang.marketplace.release.Release;
import org.nanwang.marketplace.release.Submission;
import org.nanwang.sdk.app.AppId;
import org.nanwang.sdk.app.ReleaseVersion;
import org.nanwang.sdk.pack.AppDescriptor.PermissionRequest;
import org.nanwang.sdk.pack.LocalizedText;

/**
 * A release as it is shown.
 *
 * @param decidedAt absent until it is decided
 * @param decidedBy absent until it is decided
 * @param reason why it was refused
 * @param permissions what its descriptor asks for
 * @param approvedPermissions what an admin approved of it
 * @param decidable whether the caller may approve or refuse it now
 * @param listedAt since when everybody sees it
 * @param checks what every rule said; what it found is to be looked at, and refuses nothing
 */
public record ReleaseView(
        AppId app, ReleaseVersion version, String vendor, String channel, String sha256, long size, String status,
        Instant submittedAt, String submittedBy, Optional<Instant> decidedAt, Optional<String> decidedBy,
        Optional<String> reason, LocalizedText name, LocalizedText summary, List<PermissionRequest> permissions,
        Optional<List<String>> approvedPermissions, Optional<Instant> listedAt, boolean decidable,
        List<CheckView> checks) {

    static ReleaseView of(Release release, boolean approver, Locale language) {
        Submission submission = release.submission();
        Optional<Decision> decision = release.decision();
        return new ReleaseView(release.id().app(), release.id().version(),
                submission.vendor().value(), submission.channel().toString(), submission.sha256(), submission.size(), release.status().toString(),
                submission.at(), submission.by(), decision.map(Decision::at), decision.map(Decision::by),
                decision.flatMap(ReleaseView::reason), release.listing().name(), release.listing().summary(),
                release.listing().permissions(), decision.flatMap(ReleaseView::approved), release.listedAt(),
                approver && decision.isEmpty(), CheckView.of(submission.checks(), language));
    }

    private static Optional<String> reason(Decision decision) {
        return decision instanceof Decision.Refused refused ? Optional.of(refused.reason()) : Optional.empty();
    }

    private static Optional<List<String>> approved(Decision decision) {
        return decision instanceof Decision.Approved approved
                ? Optional.of(approved.permissions())
                : Optional.empty();
    }
}
