package org.nanwang.sdk.pack.promise;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Reads shapes from the JSON Schemas of a descriptor, which has checked them. */
final class SchemaShapes {

    private SchemaShapes() {
    }

    static Shape of(Object value) {
        if (!(value instanceof Map<?, ?> schema)) {
            return Shape.of(Kind.ANY);
        }
        Kind kind = schema.containsKey("type") ? Kind.of(text(schema.get("type"))) : Kind.ANY;
        Map<String, Object> limits = new TreeMap<>();
        schema.forEach((keyword, limit) -> {
            if (Limits.knows(text(keyword))) {
                limits.put(text(keyword), limit);
            }
        });
        return new Shape(kind, "", values(schema), parts(schema), items(schema),
                Boolean.FALSE.equals(schema.get("additionalProperties")), limits);
    }

    private static Set<String> values(Map<?, ?> schema) {
        Set<String> values = new TreeSet<>();
        if (schema.get("enum") instanceof Collection<?> all) {
            all.forEach(value -> values.add(text(value)));
        }
        if (schema.containsKey("const")) {
            values.add(text(schema.get("const")));
        }
        return values;
    }

    private static Map<String, Part> parts(Map<?, ?> schema) {
        Map<String, Part> parts = new TreeMap<>();
        Set<String> required = new TreeSet<>();
        if (schema.get("required") instanceof List<?> names) {
            names.forEach(name -> required.add(text(name)));
        }
        if (schema.get("properties") instanceof Map<?, ?> properties) {
            properties.forEach((name, inner) -> parts.put(text(name), new Part(of(inner), required.contains(text(name)))));
        }
        required.forEach(name -> parts.putIfAbsent(name, new Part(Shape.of(Kind.ANY), true)));
        return parts;
    }

    private static Optional<Shape> items(Map<?, ?> schema) {
        Object inside = schema.get("items") instanceof Map<?, ?> items ? items : schema.get("additionalProperties");
        return inside instanceof Map<?, ?> ? Optional.of(of(inside)) : Optional.empty();
    }

    private static String text(Object value) {
        return String.valueOf(value);
    }
}
