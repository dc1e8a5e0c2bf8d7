package org.nanwang.parking.pairing;

/** Why a person has to look at a stay before it is priced. */
public enum Doubt {
    /** It left, and was never seen to come. */
    MISSED_ENTRY,
    /** It came again, or was seen at another lot, and was never seen to leave. */
    MISSED_EXIT,
    /** The plate could not be read. */
    UNREADABLE,
    /** Longer than the county thinks likely: probably two stays with an exit and an entry missed between. */
    TOO_LONG,
    /** In two lots at one time: a copied plate, a misread one, or an exit and an entry missed. */
    OVERLAPPING,
    /** No tariff was valid when it came. */
    NO_TARIFF
}
