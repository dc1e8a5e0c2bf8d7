package org.nanwang.kernel.apps.instance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MapConfigurationTest {
    private final MapConfiguration configuration = new MapConfiguration(Map.of(
            "name", "North gate", "open", true, "lots", List.of("a", "b"), "ratio", 0.5,
            "tariff", Map.of("first-hour", 500, "cap", 5.0)));

    @Test
    void valuesAreReachedByDottedNames() {
        assertEquals(Optional.of("North gate"), configuration.text("name"));
        assertEquals(Optional.of(500L), configuration.number("tariff.first-hour"));
        assertEquals(Optional.of(5L), configuration.number("tariff.cap"));
        assertEquals(Optional.of(true), configuration.flag("open"));
        assertEquals(List.of("a", "b"), configuration.texts("lots"));
    }

    @Test
    void whatIsNotSetIsEmpty() {
        assertTrue(configuration.text("name.first").isEmpty());
        assertTrue(configuration.number("tariff.second-hour").isEmpty());
        assertEquals(List.of(), configuration.texts("gates"));
    }

    @Test
    void aValueOfAnotherTypeIsToldByName() {
        Exception e = assertThrows(IllegalArgumentException.class, () -> configuration.number("ratio"));
        assertEquals("configuration 'ratio' is no whole number", e.getMessage());
        assertThrows(IllegalArgumentException.class, () -> configuration.text("open"));
        assertThrows(IllegalArgumentException.class, () -> configuration.texts("name"));
    }
}
