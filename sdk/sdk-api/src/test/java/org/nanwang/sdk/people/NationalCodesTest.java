package org.nanwang.sdk.people;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NationalCodesTest {

    /** As companies publish them at the foot of their own pages. */
    @ParameterizedTest
    @ValueSource(strings = {"91440300708461136T", "91330100799655058B", "91110000802100433B", "91310000132260250X",
        "91350100M000100Y43", "91440101190440532F", "91110108551385082Q"})
    void publishedCreditCodesAreGood(String code) {
        assertEquals(code, new CreditCode(code).toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "91440300708461136", "91440300708461136TT", "91440300708461136t", "9144030070846113OT",
        "91440300708461136 ", "9144O300708461136T", "I1440300708461136T"})
    void otherFormsAreRefused(String code) {
        assertThrows(IllegalArgumentException.class, () -> new CreditCode(code));
    }

    @Test
    void aWrongCheckCharacterIsToldWithTheRightOne() {
        String message = assertThrows(IllegalArgumentException.class, () -> new CreditCode("91440300708461136G"))
                .getMessage();
        assertTrue(message.contains("'G'") && message.contains("'T'"), message);
    }

    @Test
    void everySingleTypingErrorOfACreditCodeIsFound() {
        String good = "91440300708461136T";
        for (int i = 8; i < 17; i++) {
            for (char other : "0123456789ABCDEFGHJKLMNPQRTUWXY".toCharArray()) {
                String bad = good.substring(0, i) + other + good.substring(i + 1);
                if (!bad.equals(good)) {
                    assertThrows(IllegalArgumentException.class, () -> new CreditCode(bad), bad);
                }
            }
        }
    }

    /** The examples of GB 11643 itself. */
    @ParameterizedTest
    @ValueSource(strings = {"11010519491231002X", "440524188001010014"})
    void identityNumbersOfTheStandardAreGood(String number) {
        assertEquals(number, new IdNumber(number).value());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "110105194912310021", "11010519491331002X", "11010519490230002X", "11010519491231002x",
        "110105491231002", "01010519491231002X"})
    void otherNumbersAreRefusedWithoutTellingThem(String number) {
        String message = assertThrows(IllegalArgumentException.class, () -> new IdNumber(number)).getMessage();
        assertFalse(!number.isEmpty() && message.contains(number), message);
    }

    @Test
    void anIdentityNumberShowsItselfMasked() {
        assertEquals("1101**********002X", new IdNumber("11010519491231002X").toString());
    }
}
