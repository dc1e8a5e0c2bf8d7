package org.nanwang.sdk.error;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class RefusalTest {

    enum SampleError implements ErrorCode {
        LOT_UNKNOWN, NEVER_TRANSLATED;

        @Override
        public Kind kind() {
            return Kind.MISSING;
        }
    }

    private final Refusal refusal = new Refusal(SampleError.LOT_UNKNOWN, "A {0} 'x'", 12345);

    @Test
    void isToldInTheLanguageAskedFor() {
        assertEquals("lot 'A {0} 'x'' is not one of 12345: choose another", refusal.getMessage());
        assertEquals("停车场“A {0} 'x'”不在 12345 个之中：请另选", refusal.message(Locale.CHINA));
        assertEquals(refusal.getMessage(), refusal.message(Locale.FRENCH));
    }

    @Test
    void isToldByItsCodeWhenNobodyWroteAText() {
        assertEquals("never-translated", new Refusal(SampleError.NEVER_TRANSLATED).getMessage());
    }

    @Test
    void hasACodeForPrograms() {
        assertEquals("lot-unknown", refusal.code().code());
        assertEquals(404, refusal.code().kind().status());
    }

    @Test
    void everyKindHasAStatusOfItsOwn() {
        assertEquals(Kind.values().length, Arrays.stream(Kind.values()).map(Kind::status).distinct().count());
        assertTrue(Arrays.stream(Kind.values()).allMatch(kind -> kind.status() >= 400 && kind.status() < 600));
    }
}
