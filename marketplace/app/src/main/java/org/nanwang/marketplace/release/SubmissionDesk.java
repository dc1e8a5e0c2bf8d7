package org.nanwang.marketplace.release;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.nanwang.marketplace.check.CheckResult;
import org.nanwang.marketplace.check.Checks;
import org.nanwang.marketplace.check.Evidence;
import org.nanwang.marketplace.error.MarketplaceError;
import org.nanwang.marketplace.vendor.Rights;
import org.nanwang.marketplace.vendor.VendorId;
import org.nanwang.marketplace.vendor.VendorKey;
import org.nanwang.marketplace.vendor.Vendors;
import org.nanwang.sdk.error.Refusal;
import org.nanwang.sdk.pack.inspect.BundleInspector;
import org.nanwang.sdk.pack.sign.Envelope;
import org.nanwang.sdk.pack.sign.ReleaseStatement;
import org.nanwang.sdk.people.Caller;

/** Takes releases in: judges them by every check and keeps what passes with its bundle, what does not as evidence. */
public final class SubmissionDesk {

    private final Releases releases;
    private final Vendors vendors;
    private final Checks checks;
    private final Rights rights;
    private final Clock clock;

    /** Works on a store and a register. */
    public SubmissionDesk(Releases releases, Vendors vendors, Checks checks, Rights rights, Clock clock) {
        this.releases = releases;
        this.vendors = vendors;
        this.checks = checks;
        this.rights = rights;
        this.clock = clock;
    }

    /**
     * Submits a release; the same bundle again changes nothing.
     *
     * @throws UnfitSubmission if a check fails
     */
    public Receipt submit(Upload upload, Envelope envelope, Caller caller) {
        ReleaseStatement statement = ReleaseStatement.read(envelope);
        VendorId vendor = new VendorId(statement.vendor());
        rights.requireVendor(caller, vendor);
        if (vendors.find(vendor).isEmpty()) {
            throw new Refusal(MarketplaceError.VENDOR_UNKNOWN, vendor);
        }
        ReleaseId id = new ReleaseId(statement.app(), statement.version());
        Optional<Release> known = releases.find(id);
        if (known.isPresent() && vendor.equals(known.get().submission().vendor())) {
            return repeated(known.get(), upload.sha256());
        }
        Evidence evidence =
                new Evidence(new BundleInspector().inspect(upload.file()), envelope, statement, vendors.keys(vendor));
        return keep(id, evidence, upload, caller);
    }

    private Receipt keep(ReleaseId id, Evidence evidence, Upload upload, Caller caller) {
        List<CheckResult> results = checks.run(evidence);
        Submission submission = new Submission(evidence.vendor(), upload.sha256(), upload.size(),
                evidence.envelope().json(), clock.instant().truncatedTo(ChronoUnit.MICROS), caller.name(), results);
        if (!submission.passed()) {
            releases.keep(submission);
            throw new UnfitSubmission(id.toString(), results);
        }
        Listing listing = Listing.of(evidence.inspection().descriptor().orElseThrow());
        String signedBy = evidence.signer().map(VendorKey::id).orElseThrow();
        Release release = new Release(id, listing, submission, signedBy, Optional.empty());
        Release standing = releases.add(release, upload.file());
        return standing.equals(release) ? new Receipt(release, true) : repeated(standing, upload.sha256());
    }

    private static Receipt repeated(Release standing, String sha256) {
        if (!standing.submission().sha256().equals(sha256)) {
            throw new Refusal(MarketplaceError.RELEASE_DIFFERS, standing.id(), standing.submission().sha256());
        }
        return new Receipt(standing, false);
    }

    /**
     * The answer to a submission.
     *
     * @param release the one that stands
     * @param added whether this submission brought it
     */
    public record Receipt(Release release, boolean added) {
    }
}
