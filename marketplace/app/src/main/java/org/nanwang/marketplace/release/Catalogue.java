package org.nanwang.marketplace.release;

import java.util.List;
import org.nanwang.marketplace.error.MarketplaceError;
import org.nanwang.marketplace.vendor.Rights;
import org.nanwang.sdk.error.Refusal;
import org.nanwang.sdk.people.Caller;

/** Shows releases: approved ones to anybody, the others to their vendor and to approvers. */
public final class Catalogue {

    private final Releases releases;
    private final Sights sights;
    private final Rights rights;

    /** Shows what a store holds. */
    public Catalogue(Releases releases, Sights sights, Rights rights) {
        this.releases = releases;
        this.sights = sights;
        this.rights = rights;
    }

    /** Lists what the caller may see; by a component it is made of only to approvers. */
    public List<Releases.Entry> list(ReleaseQuery query, int limit, Caller caller) {
        if (!query.component().isEmpty()) {
            rights.requireApprover(caller);
        }
        return releases.list(query.in(sights.of(caller)), limit);
    }

    /** Finds or refuses; what may not be seen is as unknown as what is not there. */
    public Release find(ReleaseId id, Caller caller) {
        return releases.find(id)
                .filter(release -> visible(release, caller))
                .orElseThrow(() -> new Refusal(MarketplaceError.RELEASE_UNKNOWN, id));
    }

    /** Gives the countersigned approval. */
    public String approval(ReleaseId id, Caller caller) {
        Release release = find(id, caller);
        if (release.decision().orElse(null) instanceof Decision.Approved approved) {
            return approved.envelope();
        }
        throw new Refusal(MarketplaceError.RELEASE_NOT_APPROVED, id, release.status());
    }

    private boolean visible(Release release, Caller caller) {
        return release.decision().orElse(null) instanceof Decision.Approved
                || rights.approves(caller)
                || rights.actsFor(caller, release.submission().vendor());
    }
}
