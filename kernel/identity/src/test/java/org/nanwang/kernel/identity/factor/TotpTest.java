package org.nanwang.kernel.identity.factor;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TotpTest {

    private static final byte[] KEY = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);

    @Test
    void codesAreThoseOfTheRfc() {
        Map.of(59L, "287082", 1111111109L, "081804", 1111111111L, "050471", 1234567890L, "005924", 2000000000L, "279037",
                20000000000L, "353130").forEach((second, code) -> assertEquals(code, Totp.code(KEY, second / 30)));
    }

    @Test
    void aCodeIsGoodAStepEarlyAndAStepLate() {
        Instant moment = Instant.ofEpochSecond(600);
        for (long step = 19; step <= 21; step++) {
            assertEquals(step, Totp.step(KEY, Totp.code(KEY, step), moment).getAsLong());
        }
        assertTrue(Totp.step(KEY, Totp.code(KEY, 18), moment).isEmpty());
        assertTrue(Totp.step(KEY, Totp.code(KEY, 22), moment).isEmpty());
        assertFalse(Totp.step(KEY, "", moment).isPresent());
    }

    @Test
    void secretsAreWrittenForAppsAndReadAgain() {
        assertEquals("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ", Base32.write(KEY));
        assertArrayEquals(KEY, Base32.read("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ"));
        byte[] zeros = {0, 0, 0, 0, 1, -1, 0, 0, 0, 0};
        assertArrayEquals(zeros, Base32.read(Base32.write(zeros)));
        byte[] high = {-1, -1, -1, -1, -1};
        assertArrayEquals(high, Base32.read(Base32.write(high)));
    }
}
