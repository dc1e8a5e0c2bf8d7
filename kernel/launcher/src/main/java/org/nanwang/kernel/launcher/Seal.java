package org.nanwang.kernel.launcher;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.nanwang.sdk.pack.AppDescriptor;
import org.nanwang.sdk.pack.AppDescriptor.PermissionRequest;
import org.nanwang.sdk.pack.Finding;
import org.nanwang.sdk.pack.inspect.Inspection;
import org.nanwang.sdk.pack.sign.Approval;
import org.nanwang.sdk.pack.sign.ApprovedBundle;
import org.nanwang.sdk.pack.sign.Digests;
import org.nanwang.sdk.pack.sign.Envelope;
import org.nanwang.sdk.pack.sign.ExceptedFinding;
import org.nanwang.sdk.pack.sign.Fingerprint;
import org.nanwang.sdk.pack.sign.ReleaseStatement;
import org.nanwang.sdk.pack.sign.Review;
import org.nanwang.sdk.pack.sign.SigningKey;

/**
 * Signs for vendor and marketplace at once: what ships with a distribution, and what lies on a developer's desk.
 *
 * @param key signs
 * @param approver stands in approvals
 * @param clock dates them
 */
record Seal(SigningKey key, String approver, Clock clock) {

    /** Signs as the vendor. */
    Envelope release(Inspection inspection) {
        AppDescriptor app = inspection.descriptor().orElseThrow();
        return new ReleaseStatement(app.id(), inspection.version().orElseThrow(), inspection.digest(), app.vendor())
                .sign(key);
    }

    /** Approves as the marketplace, with what the inspection was told to except. */
    Envelope approval(Path bundle, Inspection inspection) {
        AppDescriptor app = inspection.descriptor().orElseThrow();
        List<String> permissions = app.permissions().stream().map(PermissionRequest::name).toList();
        ApprovedBundle approved = new ApprovedBundle(
                app.id(), inspection.version().orElseThrow(), inspection.digest(), Digests.ofDescriptor(bundle));
        Instant now = clock.instant();
        List<ExceptedFinding> exceptions = inspection.findings().stream().filter(Finding::excepted)
                .map(finding -> new ExceptedFinding(finding.exception(), finding.rule(), Fingerprint.of(finding))).toList();
        return new Approval(approved, permissions, key.key(), new Review(now, List.of(approver), now), exceptions).sign(key);
    }
}
