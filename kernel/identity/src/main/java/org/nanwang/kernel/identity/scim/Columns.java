package org.nanwang.kernel.identity.scim;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.nanwang.kernel.identity.scim.filter.AttributePath;
import org.nanwang.kernel.identity.scim.filter.Filter;
import org.nanwang.kernel.identity.scim.filter.FilterParser;
import org.nanwang.kernel.identity.scim.filter.Operator;
import org.nanwang.sdk.error.Refusal;

/**
 * What resources of a kind can be searched and sorted by.
 *
 * @param searched by attribute, in lower case
 * @param sorted likewise, in words of the database
 * @param many attributes that may have more than one value
 */
record Columns(Map<String, Column> searched, Map<String, String> sorted, Set<String> many) {

    /**
     * Reads a filter.
     *
     * @throws Refusal {@code invalid-filter}
     */
    Condition condition(Optional<String> filter) {
        if (filter.isEmpty()) {
            return Condition.ALWAYS;
        }
        try {
            return condition(FilterParser.parse(filter.get()));
        } catch (IllegalArgumentException e) {
            throw new Refusal(e, ScimError.INVALID_FILTER, filter.get(), e.getMessage());
        }
    }

    /**
     * Gives the order; the same for the same question, so that pages fit.
     *
     * @throws Refusal {@code invalid-path}
     */
    String order(Optional<String> by, boolean descending, String id) {
        String key = by.map(Columns::key).orElse("");
        String column = by.isEmpty() ? sorted.get("") : sorted.get(key);
        if (column == null) {
            throw new Refusal(ScimError.INVALID_PATH, by.orElseThrow(), "nothing is sorted by it");
        }
        return column + (descending ? " desc, " : ", ") + id;
    }

    private static String key(String path) {
        try {
            return AttributePath.parse(path).key();
        } catch (IllegalArgumentException e) {
            throw new Refusal(e, ScimError.INVALID_PATH, path, e.getMessage());
        }
    }

    private Condition condition(Filter filter) {
        if (filter instanceof Filter.And and) {
            return condition(and.left()).and(condition(and.right()));
        }
        if (filter instanceof Filter.Or or) {
            return condition(or.left()).or(condition(or.right()));
        }
        if (filter instanceof Filter.Not not) {
            return condition(not.inner()).not();
        }
        if (filter instanceof Filter.ValuePath value) {
            return condition(within(value.path(), value.inner()));
        }
        return compare((Filter.Comparison) filter);
    }

    /** Of one value, what applies to the value applies to the attribute; of many that would be a different question. */
    private Filter within(AttributePath outer, Filter inner) {
        if (inner instanceof Filter.Comparison comparison) {
            return new Filter.Comparison(comparison.path().within(outer), comparison.operator(), comparison.value());
        }
        if (many.contains(outer.key())) {
            throw new IllegalArgumentException("of '" + outer + "' one value can be asked for at a time");
        }
        if (inner instanceof Filter.And and) {
            return new Filter.And(within(outer, and.left()), within(outer, and.right()));
        }
        if (inner instanceof Filter.Or or) {
            return new Filter.Or(within(outer, or.left()), within(outer, or.right()));
        }
        if (inner instanceof Filter.Not not) {
            return new Filter.Not(within(outer, not.inner()));
        }
        throw new IllegalArgumentException("values within values cannot be chosen");
    }

    private Condition compare(Filter.Comparison comparison) {
        Column column = searched.get(comparison.path().key());
        if (column == null) {
            throw new IllegalArgumentException("nothing is searched by '" + comparison.path() + "'");
        }
        try {
            boolean nothing = comparison.value().isNull();
            if (!nothing) {
                return column.compare(comparison.operator(), comparison.value());
            }
            Condition present = column.compare(Operator.PR, comparison.value());
            return comparison.operator() == Operator.NE ? present : present.not();
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("'" + comparison.path() + "': " + e.getMessage(), e);
        }
    }
}
