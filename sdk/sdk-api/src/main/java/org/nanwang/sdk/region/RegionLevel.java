package org.nanwang.sdk.region;

/**
 * The levels of the region tree.
 *
 * @since 1.0
 */
public enum RegionLevel {
    /** A province. */
    PROVINCE,
    /** A prefecture-level city. */
    CITY,
    /** A county, a district, a county-level city, or a functional zone run like one. */
    COUNTY,
    /** A township, a town or a sub-district. */
    TOWNSHIP,
    /** A village or a residents' community. */
    VILLAGE
}
