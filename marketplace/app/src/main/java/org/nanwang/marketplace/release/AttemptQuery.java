package org.nanwang.marketplace.release;

/**
 * Which attempts to list. An empty text stands for any.
 *
 * @param app an app's id
 * @param vendor a vendor's id
 * @param state a state
 * @param before numbers below this one only
 * @param sight what the caller may see
 */
public record AttemptQuery(String app, String vendor, String state, long before, ReleaseQuery.Sight sight) {

    /** Gives the same query in another sight. */
    AttemptQuery in(ReleaseQuery.Sight other) {
        return new AttemptQuery(app, vendor, state, before, other);
    }
}
