package org.nanwang.kernel.observe;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.nanwang.sdk.Health;

class HealthsTest {

    private final Healths healths = new Healths();

    @Test
    void isUpWhileEveryPartServes() {
        healths.add("database", Health::up);
        assertTrue(healths.up());

        healths.add("disk", () -> Health.down("full"));
        assertFalse(healths.up());
        assertEquals(Map.of("database", Health.up(), "disk", Health.down("full")), healths.check());
    }

    @Test
    void takesACheckThatThrowsForOneThatSaysDown() {
        healths.add("broken", () -> {
            throw new IllegalStateException("no answer");
        });

        assertEquals(Health.down("IllegalStateException: no answer"), healths.check().get("broken"));
    }

    @Test
    void refusesASecondCheckOfOneName() {
        healths.add("database", Health::up);

        assertThrows(IllegalStateException.class, () -> healths.add("database", Health::up));
    }
}
