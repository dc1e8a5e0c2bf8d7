package org.nanwang.marketplace.catalogue;

import java.util.List;
import java.util.Optional;
import org.nanwang.marketplace.release.ReleaseId;
import org.nanwang.marketplace.vendor.VendorId;
import org.nanwang.sdk.pack.catalogue.CatalogueChain;
import org.nanwang.sdk.pack.catalogue.ReleaseEntry;
import org.nanwang.sdk.pack.catalogue.VendorEntry;

/** The store of the catalogue. Entries are added in one order, each whole with what follows from it, or not at all. */
public interface CatalogueLog {

    /** Tells how far it reaches. */
    CatalogueChain end();

    /** Gives the entries that follow, in order, byte for byte as they were chained. */
    List<String> entries(long after, int limit);

    /** Tells where a release stands; empty until it is approved. */
    Optional<ReleaseStanding> standing(ReleaseId id);

    /** Adds an entry, and drops a motion on the same release. */
    ReleaseStanding change(ReleaseEntry entry, String by);

    /** Tells what was last said of a vendor, if anything was. */
    Optional<VendorEntry> vendor(VendorId id);

    /** Adds an entry about a vendor. */
    void change(VendorEntry entry, String by);

    /** Keeps a change for a second person to confirm. */
    ReleaseStanding propose(ReleaseId id, Motion motion);
}
