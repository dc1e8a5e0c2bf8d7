package org.nanwang.marketplace.release;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.nanwang.marketplace.check.Channel;
import org.nanwang.marketplace.error.MarketplaceError;
import org.nanwang.marketplace.vendor.Rights;
import org.nanwang.marketplace.vendor.VendorId;
import org.nanwang.marketplace.vendor.Vendors;
import org.nanwang.sdk.error.Refusal;
import org.nanwang.sdk.pack.sign.Envelope;
import org.nanwang.sdk.pack.sign.ReleaseStatement;
import org.nanwang.sdk.people.Caller;

/** Takes submissions in: stores them, to be judged by the pipeline. */
public final class SubmissionDesk {

    private final Attempts attempts;
    private final Vendors vendors;
    private final Rights rights;
    private final Bell bell;
    private final Clock clock;
    private final long largestBundle;

    /** Works on a store and a register; rings when there is something to judge. */
    public SubmissionDesk(
            Attempts attempts, Vendors vendors, Rights rights, Bell bell, Clock clock, long largestBundle) {
        this.attempts = attempts;
        this.vendors = vendors;
        this.rights = rights;
        this.bell = bell;
        this.clock = clock;
        this.largestBundle = largestBundle;
    }

    /** Tells how many bytes a bundle may have. */
    public long largestBundle() {
        return largestBundle;
    }

    /** Stores a submission; the same bundle again changes nothing. An empty channel is the one the version names. */
    public Receipt submit(Upload upload, Envelope envelope, Optional<Channel> channel, Caller caller) {
        ReleaseStatement statement = ReleaseStatement.read(envelope);
        VendorId vendor = new VendorId(statement.vendor());
        rights.requireVendor(caller, vendor);
        vendors.requireActive(vendor);
        ReleaseId id = new ReleaseId(statement.app(), statement.version());
        Optional<Attempt> known = attempts.standing(vendor, id);
        if (known.isPresent()) {
            return repeated(known.get(), upload.sha256());
        }
        Submission submission = new Submission(vendor, channel.orElse(Channel.of(id.version())), upload.sha256(),
                upload.size(), envelope.json(), clock.instant().truncatedTo(ChronoUnit.MICROS), caller.name(), List.of());
        Attempt standing = attempts.receive(id, submission, upload.file());
        if (!standing.submission().equals(submission)) {
            return repeated(standing, upload.sha256());
        }
        bell.ring();
        return new Receipt(standing, true);
    }

    private static Receipt repeated(Attempt standing, String sha256) {
        if (!standing.submission().sha256().equals(sha256)) {
            throw new Refusal(MarketplaceError.RELEASE_DIFFERS, standing.id(), standing.submission().sha256());
        }
        return new Receipt(standing, false);
    }

    /**
     * The answer to a submission.
     *
     * @param attempt the one that stands
     * @param added whether this submission brought it
     */
    public record Receipt(Attempt attempt, boolean added) {
    }
}
