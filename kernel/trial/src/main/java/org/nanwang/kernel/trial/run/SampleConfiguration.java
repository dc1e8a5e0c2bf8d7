package org.nanwang.kernel.trial.run;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A configuration for an app nobody knows: what its schema requires and gives no default for. What stands in
 * {@code examples} is the vendor's word; what is made up may rightly not work.
 *
 * @param values what is set
 * @param guessed which of it was made up
 */
public record SampleConfiguration(Map<String, Object> values, List<String> guessed) {

    /** Copies both. */
    public SampleConfiguration {
        values = Map.copyOf(values);
        guessed = List.copyOf(guessed);
    }

    /** Reads a JSON Schema; an empty one takes no values. */
    public static SampleConfiguration of(Map<String, Object> schema) {
        List<String> guessed = new ArrayList<>();
        return new SampleConfiguration(object(schema, "", guessed), guessed);
    }

    private static Map<String, Object> object(Map<?, ?> schema, String place, List<String> guessed) {
        Map<String, Object> values = new LinkedHashMap<>();
        Map<?, ?> properties = schema.get("properties") instanceof Map<?, ?> known ? known : Map.of();
        List<?> required = schema.get("required") instanceof List<?> names ? names : List.of();
        for (Object name : required) {
            Map<?, ?> property = properties.get(name) instanceof Map<?, ?> known ? known : Map.of();
            if (!property.containsKey("default")) {
                values.put(String.valueOf(name), value(property, place + name, guessed));
            }
        }
        return values;
    }

    private static Object value(Map<?, ?> schema, String place, List<String> guessed) {
        if (schema.containsKey("const")) {
            return schema.get("const");
        }
        for (String listed : List.of("examples", "enum")) {
            if (schema.get(listed) instanceof List<?> list && !list.isEmpty()) {
                return list.get(0);
            }
        }
        if ("object".equals(schema.get("type"))) {
            return object(schema, place + ".", guessed);
        }
        guessed.add(place);
        return guess(schema);
    }

    private static Object guess(Map<?, ?> schema) {
        return switch (String.valueOf(schema.get("type"))) {
            case "integer", "number" -> schema.get("minimum") instanceof Number least ? least : 1;
            case "boolean" -> false;
            case "array" -> List.of();
            default -> text(schema);
        };
    }

    /** The domain is kept free of owners for ever (RFC 2606). */
    private static String text(Map<?, ?> schema) {
        String text = switch (String.valueOf(schema.get("format"))) {
            case "uri", "url", "uri-reference" -> "https://trial.invalid/";
            case "email" -> "trial@trial.invalid";
            case "date" -> "2026-01-01";
            case "date-time" -> "2026-01-01T00:00:00Z";
            default -> "trial";
        };
        int least = schema.get("minLength") instanceof Number number ? number.intValue() : 0;
        return text.length() >= least ? text : text + "x".repeat(least - text.length());
    }
}
