package org.nanwang.kernel.trial.schema;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A row that could be: values as the database reads them, by column; a column that is not there is NULL. */
final class Row {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Map<String, String> values;

    Row() {
        this(Map.of());
    }

    private Row(Map<String, String> values) {
        this.values = new HashMap<>(values);
    }

    Row copy() {
        return new Row(values);
    }

    Optional<String> get(String column) {
        return Optional.ofNullable(values.get(column));
    }

    boolean knows(String column) {
        return values.containsKey(column);
    }

    /** Sets a value; empty is NULL. */
    void set(String column, Optional<String> value) {
        values.put(column, value.orElse(null));
    }

    void forget(List<String> columns) {
        columns.forEach(values::remove);
    }

    ObjectNode json(Target table) {
        ObjectNode row = JSON.createObjectNode();
        for (Field field : table.given()) {
            String value = values.get(field.name());
            if (value != null && field.json()) {
                row.set(field.name(), parsed(value));
            } else {
                row.put(field.name(), value);
            }
        }
        return row;
    }

    private static JsonNode parsed(String value) {
        try {
            return JSON.readTree(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(value, e);
        }
    }
}
