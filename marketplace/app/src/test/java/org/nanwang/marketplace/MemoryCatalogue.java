package org.nanwang.marketplace;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.nanwang.marketplace.catalogue.CatalogueLog;
import org.nanwang.marketplace.catalogue.Motion;
import org.nanwang.marketplace.catalogue.ReleaseStanding;
import org.nanwang.marketplace.release.ReleaseId;
import org.nanwang.marketplace.vendor.VendorId;
import org.nanwang.sdk.pack.catalogue.CatalogueChain;
import org.nanwang.sdk.pack.catalogue.ReleaseEntry;
import org.nanwang.sdk.pack.catalogue.VendorEntry;

/** A catalogue that lives as long as a test. */
public final class MemoryCatalogue implements CatalogueLog {

    private final List<String> entries = new ArrayList<>();
    private final Map<ReleaseId, ReleaseStanding> standings = new HashMap<>();
    private final Map<String, VendorEntry> vendors = new HashMap<>();
    private CatalogueChain end = CatalogueChain.EMPTY;

    @Override
    public CatalogueChain end() {
        return end;
    }

    @Override
    public List<String> entries(long after, int limit) {
        return entries.stream().skip(after).limit(limit).toList();
    }

    @Override
    public Optional<ReleaseStanding> standing(ReleaseId id) {
        return Optional.ofNullable(standings.get(id));
    }

    @Override
    public ReleaseStanding change(ReleaseEntry entry, String by) {
        entries.add(entry.json());
        end = end.append(entry.json());
        ReleaseId id = new ReleaseId(entry.release().app(), entry.release().version());
        ReleaseStanding standing = new ReleaseStanding(
                id, entry.standing(), entry.reason(), entry.at(), by, Optional.empty());
        standings.put(id, standing);
        return standing;
    }

    @Override
    public Optional<VendorEntry> vendor(VendorId id) {
        return Optional.ofNullable(vendors.get(id.value()));
    }

    @Override
    public void change(VendorEntry entry, String by) {
        entries.add(entry.json());
        end = end.append(entry.json());
        vendors.put(entry.vendor(), entry);
    }

    @Override
    public ReleaseStanding propose(ReleaseId id, Motion motion) {
        return standings.computeIfPresent(id, (release, now) -> new ReleaseStanding(
                release, now.standing(), now.reason(), now.since(), now.by(), Optional.of(motion)));
    }
}
