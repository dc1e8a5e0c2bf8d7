package org.nanwang.sdk.pack.descriptor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nanwang.sdk.pack.fixture.TestBundle;

class SchemaTest {

    private static List<DescriptorProblem> problems(String schema) {
        return new DescriptorReader().read(TestBundle.DESCRIPTOR + "configuration: " + schema + "\n").problems();
    }

    private static String told(String schema) {
        return problems(schema).stream().map(problem -> problem.column() + " " + problem.message().en())
                .collect(Collectors.joining("\n"));
    }

    @Test
    void everyKeywordThatSettingsNeedIsTaken() {
        assertEquals("", told("""
                {$schema: 'https://json-schema.org/draft/2020-12/schema', type: object, title: t, description: d,
                  required: [a], additionalProperties: false, minProperties: 0, maxProperties: 9, properties: {
                  a: {type: string, pattern: '^[a-z]+$', minLength: 1, maxLength: 9, default: x, enum: [x, y]},
                  b: {type: number, minimum: -1.5, exclusiveMaximum: 1e3, multipleOf: 0.5, default: 1},
                  c: {type: array, items: {type: object, additionalProperties: {type: boolean}}, uniqueItems: true},
                  d: {type: string, format: date-time, examples: ['2026-01-01T00:00:00Z'], $comment: c},
                  e: {type: object, properties: {a: {const: 1}}, default: {a: 1}}}}"""
                .replace("\n", " ")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "properties: 5 | 'configuration.properties' has to be a mapping",
        "properties: {a: 5} | 'configuration.properties.a' has to be a mapping with the keys",
        "properties: {a: {type: text}} | 'configuration.properties.a.type' has to be one of: object",
        "properties: {a: {type: integer, default: x}} | 'configuration.properties.a.default' has to be of type integer",
        "properties: {a: {type: string, pattern: '('}} | 'configuration.properties.a.pattern' has to be a regular",
        "properties: {a: {minLength: -1}} | 'configuration.properties.a.minLength' has to be a whole number",
        "properties: {a: {multipleOf: 0}} | 'configuration.properties.a.multipleOf' has to be a number above 0",
        "properties: {a: {minimum: x}} | 'configuration.properties.a.minimum' has to be a number",
        "properties: {a: {maximum: 1e999999999}} | 'configuration.properties.a.maximum' holds '1e999999999'",
        "properties: {a: {enum: []}} | 'configuration.properties.a.enum' has to be a list of at least one",
        "properties: {a: {items: [1]}} | 'configuration.properties.a.items' has to be a mapping",
        "required: a | 'configuration.required' has to be a list",
        "required: [1] | 'configuration.required' has to be a text",
        "additionalProperties: no | 'configuration.additionalProperties' has to be a mapping",
        "$schema: 'http://json-schema.org/draft-07/schema#' | 'configuration.$schema' has to be one of",
        "$ref: 'http://169.254.169.254/schema' | key 'configuration.$ref' is not known",
        "$id: 'file:/etc/passwd' | key 'configuration.$id' is not known",
        "properties: {a: {allOf: []}} | key 'configuration.properties.a.allOf' is not known",
        "title: a, title: b | key 'configuration.title' is there twice"})
    void whatWouldFailAtInstallIsToldWithItsPlace(String keyword, String problem) {
        List<DescriptorProblem> found = problems("{type: object, " + keyword + "}");
        assertEquals(1, found.size(), found.toString());
        assertTrue(found.get(0).message().en().contains(problem), found.get(0).message().en());
        assertTrue(found.get(0).column() > 16);
    }

    @ParameterizedTest
    @ValueSource(strings = {"5", "[]", "{}", "{type: string}", "{type: [object]}"})
    void aSchemaIsOneOfAnObject(String schema) {
        assertTrue(told(schema).startsWith("16 'configuration' has to be a JSON Schema"), told(schema));
    }

    @Test
    void aLongPatternIsRefused() {
        assertTrue(told("{type: object, properties: {a: {pattern: '" + "(a*)*".repeat(41) + "'}}}").contains("at most 200"));
    }
}
