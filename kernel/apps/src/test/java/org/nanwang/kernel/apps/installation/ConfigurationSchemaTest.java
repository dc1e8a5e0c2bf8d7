package org.nanwang.kernel.apps.installation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ConfigurationSchemaTest {
    private static final Map<String, Object> SCHEMA = Map.of(
            "type", "object",
            "additionalProperties", false,
            "required", List.of("contact"),
            "properties", Map.of(
                    "contact", Map.of("type", "string"),
                    "free-minutes", Map.of("type", "integer", "minimum", 0, "default", 30),
                    "tariff", Map.of("type", "object", "properties", Map.of(
                            "first-hour", Map.of("type", "integer", "default", 500)))));

    private final ConfigurationSchema schema = new ConfigurationSchema(SCHEMA);

    @Test
    void defaultsFillWhatTheCountyLeavesOpenAtEveryDepth() {
        assertEquals(Map.of("contact", "110", "free-minutes", 30, "tariff", Map.of("first-hour", 500)),
                schema.withDefaults(Map.of("contact", "110")));
        assertEquals(Map.of("free-minutes", 0, "tariff", Map.of("first-hour", 100)),
                schema.withDefaults(Map.of("free-minutes", 0, "tariff", Map.of("first-hour", 100))));
    }

    @Test
    void everyProblemIsToldWithItsPlace() {
        List<String> problems = schema.problems(Map.of("free-minutes", -1, "colour", "red"));
        assertEquals(3, problems.size(), problems.toString());
        assertTrue(problems.stream().anyMatch(problem -> problem.contains("free-minutes")), problems.toString());
        assertTrue(problems.stream().anyMatch(problem -> problem.contains("contact")), problems.toString());
        assertTrue(problems.stream().anyMatch(problem -> problem.contains("colour")), problems.toString());
        assertEquals(List.of(), schema.problems(Map.of("contact", "110")));
    }

    @Test
    void anAppWithoutASchemaTakesNoValues() {
        ConfigurationSchema none = new ConfigurationSchema(Map.of());
        assertEquals(List.of(), none.problems(Map.of()));
        assertEquals(List.of("'colour' is not known"), none.problems(Map.of("colour", "red")));
    }

    @Test
    void aSchemaCannotMakeTheNodeCallOut() {
        ConfigurationSchema curious = new ConfigurationSchema(Map.of("$ref", "http://127.0.0.1:9/schema.json"));
        String told = "";
        try {
            told = String.join("", curious.problems(Map.of("a", 1)));
        } catch (RuntimeException e) {
            told = e.toString();
        }
        assertTrue(!told.isEmpty() && !told.contains("Connection"), told);
    }
}
