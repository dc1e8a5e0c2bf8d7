package org.nanwang.marketplace.catalogue;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.nanwang.marketplace.error.MarketplaceError;
import org.nanwang.marketplace.release.Release;
import org.nanwang.marketplace.release.ReleaseId;
import org.nanwang.marketplace.release.Releases;
import org.nanwang.marketplace.vendor.Rights;
import org.nanwang.marketplace.vendor.VendorRole;
import org.nanwang.sdk.error.Refusal;
import org.nanwang.sdk.pack.catalogue.ReleaseEntry;
import org.nanwang.sdk.pack.catalogue.Standing;
import org.nanwang.sdk.people.Caller;

/** Deprecates, yanks and recalls releases, and lists them again. */
public final class StandingDesk {

    private static final int REASON_LENGTH = 2000;

    private final CatalogueLog log;
    private final Releases releases;
    private final Rights rights;
    private final boolean twoRecall;
    private final Clock clock;

    /**
     * Writes to the catalogue.
     *
     * @param twoRecall whether a recall, and its end, takes two people
     */
    public StandingDesk(CatalogueLog log, Releases releases, Rights rights, boolean twoRecall, Clock clock) {
        this.log = log;
        this.releases = releases;
        this.rights = rights;
        this.twoRecall = twoRecall;
        this.clock = clock;
    }

    /** Tells where a release stands; everybody may know that of what was ever approved. */
    public ReleaseStanding find(ReleaseId id) {
        return log.standing(id).orElseThrow(() -> new Refusal(MarketplaceError.RELEASE_UNKNOWN, id));
    }

    /** Changes where a release stands; what it stands at already changes nothing. */
    public ReleaseStanding change(ReleaseId id, Standing to, String reason, Caller caller) {
        Release release = releases.find(id).filter(found -> mayChange(found, to, caller)).orElseGet(() -> {
            rights.requireApprover(caller);
            throw new Refusal(MarketplaceError.RELEASE_UNKNOWN, id);
        });
        ReleaseStanding now = log.standing(id).orElseThrow(
                () -> new Refusal(MarketplaceError.RELEASE_NOT_APPROVED, id, release.status()));
        if (now.standing() == to) {
            return now;
        }
        requireReason(id, to, reason);
        if (takesTwo(now.standing(), to) && now.motion()
                .filter(motion -> motion.isConfirmedBy(to, caller.name())).isEmpty()) {
            return log.propose(id, new Motion(to, reason.strip(), now(), caller.name()));
        }
        ReleaseEntry.Subject subject = new ReleaseEntry.Subject(id.app(), id.version(), release.submission().sha256(),
                release.submission().vendor().value());
        return log.change(new ReleaseEntry(subject, to, reason.strip(), now()), caller.name());
    }

    /** A vendor may take back its own releases from new installs; a recall, and listing again, is the platform's. */
    private boolean mayChange(Release release, Standing to, Caller caller) {
        boolean vendors = to == Standing.DEPRECATED || to == Standing.YANKED;
        return rights.approves(caller)
                || vendors && rights.holds(caller, release.submission().vendor(), VendorRole.PUBLISHER);
    }

    private boolean takesTwo(Standing from, Standing to) {
        return twoRecall && (from == Standing.RECALLED || to == Standing.RECALLED);
    }

    private static void requireReason(ReleaseId id, Standing to, String reason) {
        if (to != Standing.LISTED && reason.isBlank() || reason.length() > REASON_LENGTH) {
            throw new Refusal(MarketplaceError.STANDING_REASON_MISSING, id, to);
        }
    }

    /** Microseconds are what the database keeps. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
