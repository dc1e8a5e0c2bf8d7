package org.nanwang.kernel.identity.scim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nanwang.sdk.error.Refusal;

class ScimTextsTest {

    @ParameterizedTest
    @EnumSource
    void everyErrorHasItsTextInBothLanguages(ScimError error) {
        Refusal refusal = new Refusal(error, "one", "two");
        String both = refusal.message(Locale.ENGLISH) + refusal.message(Locale.CHINESE);
        assertNotEquals(refusal.message(Locale.ENGLISH), refusal.message(Locale.CHINESE));
        assertFalse(both.contains("{") || both.contains(error.code()), both);
    }

    @ParameterizedTest
    @CsvSource({"13800000000, +8613800000000", "tel:+86-138-0000-0000, +8613800000000", "+1 (212) 555 0100, +12125550100"})
    void aPhoneIsKeptWithItsCountry(String written, String kept) {
        assertEquals(kept, UserChange.phone(written));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "555", "0537-2345678", "+0123456789", "no phone"})
    void whatIsNoPhoneIsRefused(String written) {
        assertThrows(Refusal.class, () -> UserChange.phone(written));
    }

    @ParameterizedTest
    @CsvSource({"name.formatted, name, true", "name, emails, false", "userName, id, true", "USERNAME, userName, true"})
    void onlyWhatIsAskedForIsShown(String asked, String attribute, boolean shown) {
        assertEquals(shown, Attributes.of(name -> Optional.ofNullable(Map.of("attributes", asked).get(name))).hold(attribute));
    }

    @Test
    void aNegativeCountAsksForNothingAndAGreatOneForAPage() {
        assertEquals(0, Search.of(name -> Optional.of("-5").filter(five -> name.equals("count"))).count());
        assertEquals(Search.MOST, Search.of(name -> Optional.of("99999").filter(many -> name.equals("count"))).count());
        assertThrows(Refusal.class, () -> Search.of(name -> Optional.of("ten").filter(ten -> name.equals("count"))));
    }
}
