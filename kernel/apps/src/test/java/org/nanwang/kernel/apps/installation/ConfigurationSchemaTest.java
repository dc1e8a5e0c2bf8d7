package org.nanwang.kernel.apps.installation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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

    private static List<String> problems(String pattern, String value) {
        return new ConfigurationSchema(Map.of("type", "object",
                "properties", Map.of("a", Map.of("type", "string", "pattern", pattern)))).problems(Map.of("a", value));
    }

    @Test
    void aPatternMatchesAnywhereInAValue() {
        assertEquals(List.of(), problems("^[a-z]+$", "abc"));
        assertEquals(List.of(), problems("b", "abc"));
        assertEquals(1, problems("^b", "abc").size());
    }

    @Test
    @Timeout(20)
    void aRunawayPatternDoesNotMatchInsteadOfHanging() {
        assertEquals(1, problems("^(a+)+$", "a".repeat(60) + "!").size());
        assertEquals(1, problems("^(a|b|ab)*c$", "ab".repeat(450)).size());
        assertEquals(1, problems("^(a|b)*$", "ab".repeat(100_000)).size());
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://127.0.0.1:9/schema.json", "file:/etc/hostname", "classpath:logback.xml"})
    void aSchemaCannotMakeTheNodeReadAnything(String address) {
        ConfigurationSchema curious = new ConfigurationSchema(Map.of("$ref", address));
        String told = "";
        try {
            told = String.join("", curious.problems(Map.of("a", 1)));
        } catch (RuntimeException e) {
            told = e.toString();
        }
        assertTrue(!told.isEmpty() && !told.contains("Connect") && told.contains("SchemaException"), told);
    }
}
