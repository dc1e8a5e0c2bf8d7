package org.nanwang.parking.tariff;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nanwang.sdk.money.Money;

class TariffRulesTest {

    /** 30 minutes free, 2.00 per started hour, 1.00 from 20:00 to 08:00, at most 15.00 a day, new energy half. */
    private static final TariffRules RULES = new TariffRules(30, 60, new Money(200),
            Optional.of(new NightRate(LocalTime.of(20, 0), LocalTime.of(8, 0), new Money(100))),
            Optional.of(new Money(1500)), 50);

    private static final TariffRules PLAIN =
            new TariffRules(0, 60, new Money(200), Optional.empty(), Optional.empty(), 100);

    @ParameterizedTest(name = "{0} to {1}: {2} fen")
    @CsvSource({
        // nothing, within the free time, to its last second, and just after it
        "2026-03-02T09:00:00, 2026-03-02T09:00:00, 0",
        "2026-03-02T09:00:00, 2026-03-02T09:30:00, 0",
        "2026-03-02T09:00:00, 2026-03-02T09:30:01, 200",
        // a started unit counts whole, a finished one starts no other
        "2026-03-02T09:00:00, 2026-03-02T10:00:00, 200",
        "2026-03-02T09:00:00, 2026-03-02T10:00:01, 400",
        // the night's price begins with the unit that starts in it: 18:30 and 19:30 by day, 20:30 by night
        "2026-03-02T18:30:00, 2026-03-02T21:00:00, 500",
        "2026-03-02T20:00:00, 2026-03-02T21:00:00, 100",
        "2026-03-02T19:59:59, 2026-03-02T20:59:59, 200",
        "2026-03-02T07:59:59, 2026-03-02T08:59:59, 100",
        "2026-03-02T08:00:00, 2026-03-02T09:00:00, 200",
        // over midnight the units belong to two days: 23:30 | 00:30
        "2026-03-02T23:30:00, 2026-03-03T01:30:00, 200",
        // the cap holds for each day by itself: 8 x 2.00 is cut to 15.00
        "2026-03-02T08:00:00, 2026-03-02T15:00:00, 1400",
        "2026-03-02T08:00:00, 2026-03-02T16:00:00, 1500",
        "2026-03-02T08:00:00, 2026-03-02T23:00:00, 1500",
        "2026-03-02T08:00:00, 2026-03-03T02:00:00, 1700",
        "2026-03-02T08:00:00, 2026-03-04T08:00:00, 3800",
        // a leap day is a day
        "2028-02-28T08:00:00, 2028-03-01T08:00:00, 3800",
        // 400 days
        "2026-01-01T00:00:00, 2027-02-05T00:00:00, 600000",
    })
    void priceIs(LocalDateTime entered, LocalDateTime left, long fen) {
        assertEquals(new Money(fen), RULES.fee(false, instant(entered), instant(left)));
    }

    @Test
    void newEnergyPaysItsShareOfTheSumRoundedDown() {
        TariffRules odd = new TariffRules(0, 60, new Money(333), Optional.empty(), Optional.empty(), 50);
        Instant entered = Instant.parse("2026-03-02T01:00:00Z");

        assertEquals(new Money(166), odd.fee(true, entered, entered.plus(Duration.ofMinutes(60))));
        assertEquals(new Money(333), odd.fee(true, entered, entered.plus(Duration.ofMinutes(61))));
        assertEquals(new Money(666), odd.fee(false, entered, entered.plus(Duration.ofMinutes(61))));
    }

    @Test
    void daysAreThoseOfShanghaiNotOfUtc() {
        TariffRules capped = new TariffRules(0, 60, new Money(200), Optional.empty(), Optional.of(new Money(200)), 100);
        // 23:00 to 01:00 in UTC is 07:00 to 09:00 in Shanghai: one day, one cap
        assertEquals(new Money(200), capped.fee(
                false, Instant.parse("2026-03-02T23:00:00Z"), Instant.parse("2026-03-03T01:00:00Z")));
        // 15:00 to 17:00 in UTC is 23:00 to 01:00 in Shanghai: two days
        assertEquals(new Money(400), capped.fee(
                false, Instant.parse("2026-03-02T15:00:00Z"), Instant.parse("2026-03-02T17:00:00Z")));
    }

    @Test
    void noClockIsEverSetForwardOrBack() {
        for (int month = 1; month <= 12; month++) {
            LocalDateTime noon = LocalDateTime.of(2026, month, 1, 12, 0);
            assertEquals(new Money(31 * 24 * 200), PLAIN.fee(false, instant(noon), instant(noon.plusDays(31))));
        }
    }

    @Test
    void aNightWithinOneDayCoversJustThatPart() {
        NightRate siesta = new NightRate(LocalTime.of(12, 0), LocalTime.of(14, 0), Money.ZERO);
        TariffRules rules = new TariffRules(0, 60, new Money(200), Optional.of(siesta), Optional.empty(), 100);

        assertEquals(new Money(600), rules.fee(false, instant(LocalDateTime.of(2026, 3, 2, 11, 0)),
                instant(LocalDateTime.of(2026, 3, 2, 16, 0))));
    }

    private static Instant instant(LocalDateTime local) {
        return local.atZone(TariffRules.ZONE).toInstant();
    }
}
