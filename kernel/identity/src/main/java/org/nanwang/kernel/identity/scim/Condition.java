package org.nanwang.kernel.identity.scim;

import java.util.ArrayList;
import java.util.List;

/**
 * A condition in words of the database. What is absent equals nothing.
 *
 * @param arguments for its question marks
 */
record Condition(String sql, List<Object> arguments) {

    /** Holds for all. */
    static final Condition ALWAYS = of("true");

    static Condition of(String sql, Object... arguments) {
        return new Condition("(" + sql + ")", List.of(arguments));
    }

    Condition and(Condition other) {
        return joined(" and ", other);
    }

    Condition or(Condition other) {
        return joined(" or ", other);
    }

    /** Only here has unknown to become false; elsewhere it counts as false anyway, and indexes stay of use. */
    Condition not() {
        return new Condition("(not coalesce(" + sql + ", false))", arguments);
    }

    private Condition joined(String word, Condition other) {
        List<Object> all = new ArrayList<>(arguments);
        all.addAll(other.arguments);
        return new Condition("(" + sql + word + other.sql + ")", all);
    }
}
