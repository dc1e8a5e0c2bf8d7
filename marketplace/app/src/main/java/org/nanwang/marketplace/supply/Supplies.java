package org.nanwang.marketplace.supply;

import java.util.List;
import java.util.Optional;
import org.nanwang.marketplace.release.ReleaseId;
import org.nanwang.marketplace.release.ReleaseQuery.Sight;
import org.nanwang.sdk.pack.supply.BundleContents;

/** The store of what releases are made of. */
public interface Supplies {

    /** Gives a release whose contents are not kept yet, if there is one. */
    Optional<ReleaseId> bare();

    /** Keeps them; what is kept already stays. */
    void keep(ReleaseId id, BundleContents contents);

    /** Gives the bill of materials. */
    Optional<String> bill(ReleaseId id);

    /** Gives some that were not looked at by these lists yet. */
    List<Supply> outdated(long advisories, long malware, int limit);

    /** Puts what is known of a release in the place of what was known before; what was known keeps its moment. */
    void look(ReleaseId id, long advisories, long malware, List<Weakness> weaknesses);

    /** Gives what has come to be known of a release. */
    List<Weakness> weaknesses(ReleaseId id);

    /** Gives the releases of which something has come to be known, the newest first. */
    List<Affected> affected(Sight sight, long before, int limit);
}
