package org.nanwang.kernel.trial.run;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SampleConfigurationTest {

    @Test
    void anAppWithoutASchemaIsGivenNothing() {
        assertEquals(Map.of(), SampleConfiguration.of(Map.of()).values());
    }

    @Test
    void whatIsNotRequiredOrHasADefaultIsLeftOut() {
        Map<String, Object> schema = object(List.of("lots"), Map.of("lots", Map.of("type", "integer", "default", 3),
                "name", Map.of("type", "string")));
        assertEquals(new SampleConfiguration(Map.of(), List.of()), SampleConfiguration.of(schema));
    }

    @Test
    void whatTheVendorGivesAsAnExampleIsNoGuess() {
        Map<String, Object> schema = object(List.of("code", "kind"), Map.of(
                "code", Map.of("type", "string", "examples", List.of("A1")), "kind", Map.of("enum", List.of("small", "large"))));
        assertEquals(new SampleConfiguration(Map.of("code", "A1", "kind", "small"), List.of()), SampleConfiguration.of(schema));
    }

    @Test
    void whatIsMadeUpIsTold() {
        Map<String, Object> schema = object(List.of("issuer", "client"), Map.of(
                "issuer", Map.of("type", "string", "format", "uri"),
                "client", object(List.of("id"), Map.of("id", Map.of("type", "string", "minLength", 8)))));
        SampleConfiguration made = SampleConfiguration.of(schema);
        assertEquals(Map.of("issuer", "https://trial.invalid/", "client", Map.of("id", "trialxxx")), made.values());
        assertEquals(List.of("issuer", "client.id"), made.guessed());
    }

    private static Map<String, Object> object(List<String> required, Map<String, Object> properties) {
        return Map.of("type", "object", "required", required, "properties", properties);
    }
}
