package org.nanwang.kernel.identity.account;

import org.nanwang.sdk.region.RegionCode;

/** Knows the tree of regions. */
@FunctionalInterface
public interface Reach {

    /** Reaches nothing but a region itself. */
    Reach SAME = RegionCode::equals;

    /** Tells whether {@code inner} is {@code outer} or lies below it. */
    boolean contains(RegionCode outer, RegionCode inner);
}
