package org.nanwang.kernel.regions;

import java.util.List;
import java.util.Optional;
import org.nanwang.sdk.region.Region;
import org.nanwang.sdk.region.RegionCode;

/** The region tree of this node. */
public interface Regions {

    /** Gives the city this node serves. */
    Region city();

    Optional<Region> find(RegionCode code);

    /** Finds or refuses with {@code region-unknown}. */
    Region require(RegionCode code);

    /** Gives the city and all below it, by code. */
    List<Region> all();

    /** Gives the direct children, by code. */
    List<Region> children(RegionCode parent);

    /** Tells whether {@code inner} is {@code outer} or lies below it. */
    boolean contains(RegionCode outer, RegionCode inner);

    /** Tells whether the code is a national one; a functional zone may have one of our own. */
    boolean standard(RegionCode code);

    /** Reads the tree anew after a change of the table. */
    void refresh();
}
