package org.nanwang.sdk.region;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class RegionTest {

    @ParameterizedTest
    @ValueSource(strings = {"370811", "370811001", "370811001201"})
    void aCodeHasSixNineOrTwelveDigits(String code) {
        assertEquals(code, new RegionCode(code).toString());
    }

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(strings = {"37081", "3708110", "070811", "37081x", "３７０８１１", "370811001201001"})
    void anythingElseIsNoCode(String code) {
        assertThrows(IllegalArgumentException.class, () -> new RegionCode(code));
    }

    @Test
    void aNameIsGivenInTheLanguageAskedFor() {
        Region region = new Region(new RegionCode("370811"), RegionLevel.COUNTY, Optional.of(new RegionCode("370800")),
                "任城区", "Rencheng District");
        assertEquals("任城区", region.name(Locale.CHINA));
        assertEquals("Rencheng District", region.name(Locale.FRENCH));
    }
}
