package org.nanwang.sdk.pack.promise;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a value can be.
 *
 * @param kind its kind
 * @param reference the name under which it is described elsewhere, so that objects may hold their own kind; else empty
 * @param values the values it can have; empty for all
 * @param parts the properties of an object
 * @param items what an array holds, or an object under other names; empty when that is not said
 * @param closed whether an object takes no other properties
 * @param limits the keywords of JSON Schema that narrow it further
 */
record Shape(Kind kind, String reference, Set<String> values, Map<String, Part> parts, Optional<Shape> items, boolean closed,
        Map<String, Object> limits) {

    static final Shape UNKNOWN = of(Kind.UNKNOWN);

    static Shape of(Kind kind) {
        return new Shape(kind, "", Set.of(), Map.of(), Optional.empty(), false, Map.of());
    }

    static Shape reference(String name) {
        return new Shape(Kind.OBJECT, name, Set.of(), Map.of(), Optional.empty(), false, Map.of());
    }

    static Shape oneOf(Set<String> values) {
        return new Shape(Kind.STRING, "", values, Map.of(), Optional.empty(), false, Map.of());
    }

    static Shape object(Map<String, Part> parts) {
        return new Shape(Kind.OBJECT, "", Set.of(), parts, Optional.empty(), false, Map.of());
    }

    static Shape array(Shape items) {
        return new Shape(Kind.ARRAY, "", Set.of(), Map.of(), Optional.of(items), false, Map.of());
    }

    static Shape map(Shape values) {
        return new Shape(Kind.OBJECT, "", Set.of(), Map.of(), Optional.of(values), false, Map.of());
    }

    boolean isReference() {
        return !reference.isEmpty();
    }

    boolean is(Kind other) {
        return kind == other;
    }
}
