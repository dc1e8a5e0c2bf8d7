package org.nanwang.marketplace.release;

import java.util.List;

/**
 * Which releases to list. An empty text stands for any.
 *
 * @param app an app's id
 * @param vendor a vendor's id
 * @param status a status
 * @param words found in ids, names and summaries
 * @param component a package URL of something it is made of, with or without a version
 * @param before positions below this one only
 * @param sight what the caller may see
 */
public record ReleaseQuery(String app, String vendor, String status, String words, String component, long before, Sight sight) {

    /**
     * What a caller may see beside all that is approved.
     *
     * @param everything all of it
     * @param vendors that of these vendors
     */
    public record Sight(boolean everything, List<String> vendors) {

        /** What anybody sees. */
        public static final Sight PUBLIC = new Sight(false, List.of());

        /** Copies the list. */
        public Sight {
            vendors = List.copyOf(vendors);
        }
    }

    /** Gives the same query in another sight. */
    public ReleaseQuery in(Sight other) {
        return new ReleaseQuery(app, vendor, status, words, component, before, other);
    }
}
