package org.nanwang.sdk.pack.supply;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpanTest {

    @ParameterizedTest
    @CsvSource({"2.13.0, true", "2.14.1, true", "2.15.0, false", "2.15.0-rc1, true", "2.12.9, false", "2.9.1, false", "3, false"})
    void versionsStandInMavensOrder(String version, boolean inside) {
        assertEquals(inside, new Span("2.13.0", Optional.of("2.15.0"), Optional.empty()).contains(version));
    }

    @ParameterizedTest
    @CsvSource({"0.0.1-alpha, true", "1.0, true", "1.0.1, false"})
    void theLastOneBelongsToIt(String version, boolean inside) {
        assertEquals(inside, new Span("0", Optional.empty(), Optional.of("1.0")).contains(version));
    }
}
