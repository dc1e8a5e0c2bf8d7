package org.nanwang.kernel.identity.source;

import java.util.List;
import java.util.Optional;
import org.nanwang.kernel.regions.Regions;
import org.nanwang.sdk.region.RegionCode;

/** Tells which sources stand on which page: the city's on all, or on those they name, a county's on its own. */
public final class Sources {

    private final OfferedSources offered;
    private final Regions regions;

    /** Chooses among these. */
    public Sources(OfferedSources offered, Regions regions) {
        this.offered = offered;
        this.regions = regions;
    }

    /** Lists those for a page of a region; without one the page is the whole city's. */
    public List<OfferedSource> at(Optional<RegionCode> region) {
        return offered.now().stream().filter(source -> serves(source, region.orElse(regions.city().code()))).toList();
    }

    /** Finds one that serves. */
    public Optional<OfferedSource> find(String id) {
        return offered.now().stream().filter(source -> source.id().equals(id)).findFirst();
    }

    private boolean serves(OfferedSource source, RegionCode page) {
        boolean reaches = regions.contains(source.region(), page);
        return reaches && (source.face().regions().isEmpty()
                || source.face().regions().stream().anyMatch(named -> regions.contains(named, page)));
    }
}
