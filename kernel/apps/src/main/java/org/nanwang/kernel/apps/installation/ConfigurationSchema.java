package org.nanwang.kernel.apps.installation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The JSON Schema of an app's configuration. An app without one takes no values. */
final class ConfigurationSchema {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final Map<String, Object> schema;

    ConfigurationSchema(Map<String, Object> schema) {
        this.schema = schema;
    }

    /** Lists what is wrong with values that have their defaults filled in. */
    List<String> problems(Map<String, Object> values) {
        if (schema.isEmpty()) {
            return values.keySet().stream().sorted().map(key -> "'" + key + "' is not known").toList();
        }
        // The validator's classes cost start-up time, so they are met only by apps that are configured.
        return registry().getSchema(MAPPER.<JsonNode>valueToTree(schema))
                .validate(MAPPER.<JsonNode>valueToTree(values)).stream()
                .map(error -> (error.getInstanceLocation() + " " + error.getMessage()).strip()).toList();
    }

    /** A registry that loads nothing from anywhere and matches patterns within bounds. */
    private static SchemaRegistry registry() {
        SchemaRegistryConfig config = SchemaRegistryConfig.builder()
                .regularExpressionFactory(BoundedPattern::of).build();
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12, registry -> registry
                .schemaRegistryConfig(config).schemaLoader(loader -> loader.block(address -> true)));
    }

    /** Adds the schema's defaults where the county chose nothing. */
    Map<String, Object> withDefaults(Map<String, Object> values) {
        return withDefaults(schema, values);
    }

    private static Map<String, Object> withDefaults(Map<?, ?> schema, Map<?, ?> values) {
        Map<String, Object> filled = new HashMap<>();
        values.forEach((key, value) -> filled.put(String.valueOf(key), value));
        if (schema.get("properties") instanceof Map<?, ?> properties) {
            properties.forEach((name, property) -> fill(filled, String.valueOf(name), property));
        }
        return filled;
    }

    private static void fill(Map<String, Object> filled, String name, Object property) {
        if (!(property instanceof Map<?, ?> schema)) {
            return;
        }
        Object value = filled.containsKey(name) ? filled.get(name) : schema.get("default");
        if (value == null && schema.get("properties") instanceof Map) {
            Map<String, Object> inner = withDefaults(schema, Map.of());
            value = inner.isEmpty() ? null : inner;
        } else if (value instanceof Map<?, ?> inner) {
            value = withDefaults(schema, inner);
        }
        if (value != null) {
            filled.put(name, value);
        }
    }
}
