package org.nanwang.marketplace.listing;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.nanwang.marketplace.words.Term;

/**
 * Which listings to find. An empty text stands for any.
 *
 * @param terms what they have to contain
 * @param filter what else
 * @param sort what comes first
 * @param after where to go on
 * @param today the day whose prices count
 */
public record ListingQuery(List<Term> terms, Filter filter, Sort sort, Optional<Cursor> after, LocalDate today) {

    /**
     * What listings have to be.
     *
     * @param sdk the number of a version of the SDK that a release has to fit
     */
    public record Filter(String category, String level, String vendor, String price, String channel, Optional<Long> sdk) {
    }

    /** What comes first. What may not be installed comes last in any case. */
    public enum Sort {
        /** What fits the words best; without words the same as popular. */
        RELEVANCE,
        /** What most regions run. */
        POPULAR,
        /** What counties rate best. */
        RATED,
        /** What was released last. */
        NEWEST
    }

    /**
     * The end of a page.
     *
     * @param score what its last listing was ordered by
     * @param app its app
     */
    public record Cursor(long score, String app) {
    }
}
