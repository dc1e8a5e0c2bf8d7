package org.nanwang.parking.error;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.nanwang.sdk.error.Refusal;

class ParkingErrorTest {

    @ParameterizedTest
    @EnumSource
    void everyErrorHasAWholeTextInBothLanguages(ParkingError error) {
        Refusal refusal = new Refusal(error, "one", "two", "three", "four");
        String english = refusal.message(Locale.ENGLISH);
        String chinese = refusal.message(Locale.CHINESE);

        assertNotEquals(error.code(), english);
        assertNotEquals(english, chinese);
        assertFalse((english + chinese).contains("{"), english + chinese);
        assertTrue(chinese.codePoints().anyMatch(Character::isIdeographic));
    }
}
