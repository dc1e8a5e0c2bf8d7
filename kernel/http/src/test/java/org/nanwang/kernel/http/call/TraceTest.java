package org.nanwang.kernel.http.call;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class TraceTest {

    private static final String ID = "4bf92f3577b34da6a3ce929d0e0e4736";

    @Test
    void aWellFormedHeaderIsTaken() {
        assertEquals(ID, Trace.id("00-" + ID + "-00f067aa0ba902b7-01"));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {
        "", "00-" + ID, "00-4BF92F3577B34DA6A3CE929D0E0E4736-00f067aa0ba902b7-01",
        "00-00000000000000000000000000000000-00f067aa0ba902b7-01", "00-4bf92f3577b34da6a3ce929d0e0e47\r\n-00f067aa0ba902b7-01"})
    void anythingElseIsReplaced(String header) {
        String made = Trace.id(header);

        assertTrue(made.matches("[0-9a-f]{32}"), made);
        assertNotEquals(ID, made);
        assertNotEquals(made, Trace.id(header));
    }
}
