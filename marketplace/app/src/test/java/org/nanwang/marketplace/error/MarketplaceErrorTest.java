package org.nanwang.marketplace.error;

import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.nanwang.sdk.error.Refusal;

class MarketplaceErrorTest {

    @ParameterizedTest
    @EnumSource(MarketplaceError.class)
    void everyErrorHasATextInBothLanguages(MarketplaceError error) {
        Refusal refusal = new Refusal(error, "a", "b");

        assertNotEquals(error.code(), refusal.message(Locale.ENGLISH));
        assertNotEquals(error.code(), refusal.message(Locale.CHINESE));
        assertNotEquals(refusal.message(Locale.ENGLISH), refusal.message(Locale.CHINESE));
    }
}
