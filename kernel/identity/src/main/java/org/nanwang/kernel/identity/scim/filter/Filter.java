package org.nanwang.kernel.identity.scim.filter;

import com.fasterxml.jackson.databind.JsonNode;

/** Which resources, or which values of an attribute. */
public sealed interface Filter {

    /** Both. */
    record And(Filter left, Filter right) implements Filter {
    }

    /** Either. */
    record Or(Filter left, Filter right) implements Filter {
    }

    /** The others. */
    record Not(Filter inner) implements Filter {
    }

    /**
     * A comparison.
     *
     * @param value a text, number, truth value or null; missing for {@code pr}
     */
    record Comparison(AttributePath path, Operator operator, JsonNode value) implements Filter {
    }

    /** A value of an attribute with many, to which all of the inner filter applies: {@code emails[type eq "work"]}. */
    record ValuePath(AttributePath path, Filter inner) implements Filter {
    }
}
