package org.nanwang.marketplace.supply;

import java.util.List;
import java.util.Optional;
import org.nanwang.marketplace.release.Release;
import org.nanwang.marketplace.release.ReleaseId;
import org.nanwang.marketplace.release.Sights;
import org.nanwang.marketplace.vendor.Rights;
import org.nanwang.sdk.people.Caller;

/** Shows what releases are made of and what has come to be known of them. */
public final class SupplyBook {

    private final Supplies supplies;
    private final Lookout lookout;
    private final Sights sights;
    private final Rights rights;

    /** Shows what a store holds. */
    public SupplyBook(Supplies supplies, Lookout lookout, Sights sights, Rights rights) {
        this.supplies = supplies;
        this.lookout = lookout;
        this.sights = sights;
        this.rights = rights;
    }

    /** Gives the bill of materials of a release that the caller may see. */
    public String bill(ReleaseId id) {
        Optional<String> kept = supplies.bill(id);
        if (kept.isEmpty()) {
            lookout.keep(id);
        }
        return kept.or(() -> supplies.bill(id)).orElseThrow();
    }

    /** Tells its vendor and approvers what has come to be known of a release; others learn of it by what is done about it. */
    public List<Weakness> weaknesses(Release release, Caller caller) {
        boolean told = rights.approves(caller) || rights.actsFor(caller, release.submission().vendor());
        return told ? supplies.weaknesses(release.id()) : List.of();
    }

    /** Lists releases of which more is known than when they were judged: all to approvers, to vendors their own. */
    public List<Affected> affected(long before, int limit, Caller caller) {
        rights.requireSignedIn(caller);
        return supplies.affected(sights.of(caller), before, limit);
    }
}
