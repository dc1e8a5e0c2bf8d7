package org.nanwang.parking.tariff;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.nanwang.sdk.money.Money;

class TariffBookTest {

    private static final TariffVersion FIRST = version("centre", 1, "2026-01-01T00:00:00Z", 200);
    private static final TariffVersion SECOND = version("centre", 2, "2026-03-01T00:00:00Z", 300);
    private static final TariffVersion CHEAP = version("edge", 1, "2026-01-01T00:00:00Z", 100);

    private final TariffBook book = new TariffBook(
            List.of(new TariffBook.Assignment("tower", Instant.parse("2000-01-01T00:00:00Z"), "centre"),
                    new TariffBook.Assignment("tower", Instant.parse("2026-05-01T00:00:00Z"), "edge")),
            List.of(FIRST, SECOND, CHEAP));

    @Test
    void aVersionHoldsFromItsFirstInstantOn() {
        assertEquals(Optional.of(FIRST), book.at("tower", Instant.parse("2026-02-28T23:59:59.999Z")));
        assertEquals(Optional.of(SECOND), book.at("tower", Instant.parse("2026-03-01T00:00:00Z")));
    }

    @Test
    void aLotsChangeOfTariffHoldsFromItsFirstInstantOn() {
        assertEquals(Optional.of(SECOND), book.at("tower", Instant.parse("2026-04-30T23:59:59Z")));
        assertEquals(Optional.of(CHEAP), book.at("tower", Instant.parse("2026-05-01T00:00:00Z")));
    }

    @Test
    void beforeTheFirstVersionThereIsNoPrice() {
        assertEquals(Optional.empty(), book.at("tower", Instant.parse("2025-12-31T23:59:59Z")));
        assertEquals(Optional.empty(), book.at("elsewhere", Instant.parse("2026-04-01T00:00:00Z")));
    }

    private static TariffVersion version(String tariff, int number, String from, long fen) {
        return new TariffVersion(tariff, number, Instant.parse(from),
                new TariffRules(0, 60, new Money(fen), Optional.empty(), Optional.empty(), 100));
    }
}
