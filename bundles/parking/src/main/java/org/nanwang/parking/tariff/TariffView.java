package org.nanwang.parking.tariff;

import java.time.Instant;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import org.nanwang.parking.error.ParkingError;
import org.nanwang.parking.input.Check;
import org.nanwang.sdk.error.Refusal;
import org.nanwang.sdk.money.Money;

/**
 * A version of a tariff in JSON, amounts in fen. What a sender left out is null, and refused.
 *
 * @param night absent: one price all day
 * @param dayCapFen absent: no cap
 */
public record TariffView(String tariff, Integer version, String validFrom, Integer freeMinutes, Integer unitMinutes,
        Long unitFen, Optional<Night> night, Optional<Long> dayCapFen, Integer newEnergyPercent) {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");
    private static final int DAY_MINUTES = 24 * 60;
    private static final long MOST_FEN = 1_000_000;

    /**
     * The price by night.
     *
     * @param from such as 20:00
     * @param to such as 08:00
     */
    public record Night(String from, String to, Long unitFen) {
    }

    /** Shows a version. */
    public static TariffView of(TariffVersion version) {
        TariffRules rules = version.rules();
        return new TariffView(version.tariff(), version.number(), version.validFrom().toString(), rules.freeMinutes(),
                rules.unitMinutes(), rules.unitPrice().fen(), rules.night().map(TariffView::night),
                rules.dayCap().map(Money::fen), rules.newEnergyPercent());
    }

    /** Reads a version to be published; its name comes from the address, not from the body. */
    TariffVersion checked(String tariffCode, int number) {
        Instant from = Check.instant("validFrom", validFrom);
        return new TariffVersion(Check.code("tariff", tariffCode), number, from, new TariffRules(
                (int) Check.number("freeMinutes", freeMinutes, 0, DAY_MINUTES),
                (int) Check.number("unitMinutes", unitMinutes, 1, DAY_MINUTES),
                money("unitFen", unitFen, MOST_FEN),
                night.map(TariffView::night),
                dayCapFen.map(fen -> money("dayCapFen", fen, 10 * MOST_FEN)),
                (int) Check.number("newEnergyPercent", newEnergyPercent, 0, 100)));
    }

    private static Night night(NightRate rate) {
        return new Night(TIME.format(rate.from()), TIME.format(rate.to()), rate.unitPrice().fen());
    }

    private static NightRate night(Night night) {
        LocalTime from = Check.time("night.from", night.from());
        LocalTime to = Check.time("night.to", night.to());
        if (from.equals(to)) {
            throw new Refusal(ParkingError.NIGHT_EMPTY, from);
        }
        return new NightRate(from, to, money("night.unitFen", night.unitFen(), MOST_FEN));
    }

    private static Money money(String field, Long fen, long most) {
        return new Money(Check.number(field, fen, 0, most));
    }
}
