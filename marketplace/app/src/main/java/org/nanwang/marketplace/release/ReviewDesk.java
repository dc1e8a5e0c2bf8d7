package org.nanwang.marketplace.release;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import org.nanwang.marketplace.error.MarketplaceError;
import org.nanwang.marketplace.exception.ExceptionBook;
import org.nanwang.marketplace.vendor.Rights;
import org.nanwang.marketplace.vendor.VendorId;
import org.nanwang.marketplace.vendor.VendorKey;
import org.nanwang.marketplace.vendor.Vendors;
import org.nanwang.sdk.error.Refusal;
import org.nanwang.sdk.pack.sign.Envelope;
import org.nanwang.sdk.pack.sign.Review;
import org.nanwang.sdk.pack.sign.Signer;
import org.nanwang.sdk.pack.sign.VerifyKey;
import org.nanwang.sdk.people.Caller;

/** Decides on releases, by as many people as it takes. */
public final class ReviewDesk {

    private static final int REASON_LENGTH = 2000;

    private final Releases releases;
    private final Vendors vendors;
    private final Rights rights;
    private final Endorsements endorsements;
    private final ReviewRules rules;
    private final Countersignature countersignature;
    private final Clock clock;

    /** Decides by rules, with the marketplace's own signature. */
    public ReviewDesk(Releases releases, Endorsements endorsements, Vendors vendors, Rights rights, ReviewRules rules,
            Signer signer, ExceptionBook exceptions, Clock clock) {
        this.endorsements = endorsements;
        this.rules = rules;
        this.releases = releases;
        this.vendors = vendors;
        this.rights = rights;
        this.countersignature = new Countersignature(releases, signer, exceptions);
        this.clock = clock;
    }

    /** Approves with all permissions the release asks for; the same approval again changes nothing. */
    public Release approve(ReleaseId id, Caller caller) {
        Release release = find(id, caller);
        return approve(release, release.listing().permissionNames(), caller);
    }

    /** Approves with some of the permissions the release asks for; the same approval again changes nothing. */
    public Release approve(ReleaseId id, List<String> permissions, Caller caller) {
        Release release = find(id, caller);
        for (String permission : permissions) {
            if (!release.listing().permissionNames().contains(permission)) {
                throw new Refusal(MarketplaceError.PERMISSION_NOT_REQUESTED, id, permission);
            }
        }
        return approve(release, permissions.stream().distinct().toList(), caller);
    }

    /** Refuses, telling the vendor why. */
    public Release refuse(ReleaseId id, String reason, Caller caller) {
        Release release = find(id, caller);
        if (reason.isBlank() || reason.length() > REASON_LENGTH) {
            throw new Refusal(MarketplaceError.REASON_MISSING, id);
        }
        return decide(release, new Decision.Refused(now(), caller.name(), reason.strip()));
    }

    private Release approve(Release release, List<String> permissions, Caller caller) {
        if (approvedWith(release, permissions)) {
            return release;
        }
        requireOpen(release);
        vendors.requireActive(release.submission().vendor());
        Instant at = now();
        List<String> approvers = approvers(release, permissions, caller, at);
        if (approvers.size() < rules.approvers(permissions)) {
            return release;
        }
        Envelope approval = countersignature.of(release, permissions, signingKey(release),
                new Review(release.submission().at(), approvers, at));
        return decide(release, new Decision.Approved(at, caller.name(), permissions, approval.json()));
    }

    /** Gives all who approve just these permissions. Where it takes several, whoever has submitted is none of them. */
    private List<String> approvers(Release release, List<String> permissions, Caller caller, Instant at) {
        if (rules.approvers(permissions) == 1) {
            return List.of(caller.name());
        }
        if (caller.name().equals(release.submission().by())) {
            throw new Refusal(MarketplaceError.OWN_SUBMISSION, release.id());
        }
        return endorsements.add(release.id(), new Endorsement(caller.name(), permissions, at)).stream()
                .filter(given -> Set.copyOf(given.permissions()).equals(Set.copyOf(permissions)))
                .map(Endorsement::by).toList();
    }

    private void requireOpen(Release release) {
        if (release.decision().isPresent()) {
            throw new Refusal(MarketplaceError.RELEASE_DECIDED, release.id(), release.status());
        }
    }

    private static boolean approvedWith(Release release, List<String> permissions) {
        return release.decision().orElse(null) instanceof Decision.Approved approved
                && Set.copyOf(approved.permissions()).equals(Set.copyOf(permissions));
    }

    private Release decide(Release release, Decision decision) {
        if (release.decision().isPresent() || !releases.decide(release.id(), decision)) {
            ReleaseStatus status = releases.find(release.id()).orElse(release).status();
            throw new Refusal(MarketplaceError.RELEASE_DECIDED, release.id(), status);
        }
        if (decision instanceof Decision.Approved) {
            releases.listApproved(now());
        }
        return releases.find(release.id()).orElseThrow();
    }

    private Release find(ReleaseId id, Caller caller) {
        rights.requireApprover(caller);
        return releases.find(id).orElseThrow(() -> new Refusal(MarketplaceError.RELEASE_UNKNOWN, id));
    }

    /** Refuses when the vendor has revoked the key since: what it signed is no longer its word. */
    private VerifyKey signingKey(Release release) {
        VendorId vendor = release.submission().vendor();
        return vendors.keys(vendor).stream()
                .filter(key -> key.id().equals(release.signedBy()) && key.active())
                .map(VendorKey::key)
                .findFirst()
                .orElseThrow(() -> new Refusal(MarketplaceError.KEY_REVOKED, release.signedBy(), vendor));
    }

    /** Microseconds are what the database keeps. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
