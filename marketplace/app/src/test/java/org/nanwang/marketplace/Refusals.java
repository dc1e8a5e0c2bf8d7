package org.nanwang.marketplace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.function.Executable;
import org.nanwang.sdk.error.ErrorCode;
import org.nanwang.sdk.error.Kind;
import org.nanwang.sdk.error.Refusal;

/** Expects refusals. */
public final class Refusals {

    private Refusals() {
    }

    public static void assertRefused(ErrorCode expected, Executable call) {
        assertEquals(expected, assertThrows(Refusal.class, call).code());
    }

    public static void assertRefused(Kind expected, Executable call) {
        assertEquals(expected, assertThrows(Refusal.class, call).code().kind());
    }
}
