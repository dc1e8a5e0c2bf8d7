package org.nanwang.sdk.money;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MoneyTest {

    @ParameterizedTest
    @CsvSource({"0,0.00", "5,0.05", "1250,12.50", "-5,-0.05", "-1250,-12.50", "9223372036854775807,92233720368547758.07",
        "-9223372036854775808,-92233720368547758.08"})
    void isWrittenAsYuan(long fen, String yuan) {
        assertEquals(yuan, new Money(fen).toString());
    }

    @Test
    void addsAndMultiplies() {
        assertEquals(new Money(700), new Money(200).plus(new Money(150).times(2)).plus(new Money(200)));
        assertEquals(-1, Money.ZERO.compareTo(new Money(1)));
    }

    @Test
    void neverWrapsAround() {
        assertThrows(ArithmeticException.class, () -> new Money(Long.MAX_VALUE).plus(new Money(1)));
        assertThrows(ArithmeticException.class, () -> new Money(Long.MAX_VALUE).times(2));
    }
}
