package org.nanwang.kernel.identity.scim.filter;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;

/** Chooses among the values of an attribute with many. */
public record ValueFilter(Filter filter) {

    /** Tells whether a value is chosen. */
    public boolean chooses(JsonNode value) {
        return chooses(filter, value);
    }

    /** Writes into a new value what it has to have to be chosen. */
    public void shape(ObjectNode value) {
        shape(filter, value);
    }

    private static void shape(Filter filter, ObjectNode value) {
        if (filter instanceof Filter.And and) {
            shape(and.left(), value);
            shape(and.right(), value);
        } else if (filter instanceof Filter.Comparison comparison && comparison.operator() == Operator.EQ) {
            value.set(comparison.path().attribute(), comparison.value());
        }
    }

    private static boolean chooses(Filter filter, JsonNode value) {
        if (filter instanceof Filter.And and) {
            return chooses(and.left(), value) && chooses(and.right(), value);
        }
        if (filter instanceof Filter.Or or) {
            return chooses(or.left(), value) || chooses(or.right(), value);
        }
        if (filter instanceof Filter.Not not) {
            return !chooses(not.inner(), value);
        }
        if (filter instanceof Filter.Comparison comparison) {
            return compare(comparison, value.path(comparison.path().attribute()));
        }
        throw new IllegalArgumentException("values within values cannot be chosen");
    }

    private static boolean compare(Filter.Comparison comparison, JsonNode found) {
        String is = text(found);
        String asked = text(comparison.value());
        return switch (comparison.operator()) {
            case PR -> !found.isMissingNode() && !found.isNull();
            case EQ -> is.equals(asked);
            case NE -> !is.equals(asked);
            case CO -> is.contains(asked);
            case SW -> is.startsWith(asked);
            case EW -> is.endsWith(asked);
            case GT -> is.compareTo(asked) > 0;
            case GE -> is.compareTo(asked) >= 0;
            case LT -> is.compareTo(asked) < 0;
            case LE -> is.compareTo(asked) <= 0;
        };
    }

    private static String text(JsonNode value) {
        return value.asText("").toLowerCase(Locale.ROOT);
    }
}
