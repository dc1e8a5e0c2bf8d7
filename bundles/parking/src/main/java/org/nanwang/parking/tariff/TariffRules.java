package org.nanwang.parking.tariff;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Optional;
import org.nanwang.sdk.money.Money;

/**
 * How a stay is priced. A pure function of rules, vehicle and two instants:
 * <ol>
 * <li>A stay of at most {@code freeMinutes} costs nothing. A longer one is charged from its start.
 * <li>Time is cut into units of {@code unitMinutes} from the entry on; every unit that has started counts whole. A unit
 *     costs {@code unitPrice}, or the night's price if it starts in the night.
 * <li>A unit belongs to the calendar day in Asia/Shanghai on which it starts; the units of one calendar day together
 *     cost at most {@code dayCap}.
 * <li>New energy vehicles pay {@code newEnergyPercent} of the sum, rounded down to the fen.
 * </ol>
 *
 * @param freeMinutes longest stay without a charge
 * @param unitMinutes length of a unit
 * @param unitPrice price of a unit
 * @param night another price by night
 * @param dayCap most for one calendar day
 * @param newEnergyPercent share of the price new energy vehicles pay
 */
public record TariffRules(int freeMinutes, int unitMinutes, Money unitPrice, Optional<NightRate> night,
        Optional<Money> dayCap, int newEnergyPercent) {

    /** Prices are local: one zone for the whole country, without summer time since 1991. */
    static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    /**
     * Prices a stay.
     *
     * @param entered when it began
     * @param left when it ended, not before it began
     */
    public Money fee(boolean newEnergy, Instant entered, Instant left) {
        if (Duration.between(entered, left).compareTo(Duration.ofMinutes(freeMinutes)) <= 0) {
            return Money.ZERO;
        }
        Money sum = sum(entered.atZone(ZONE), left.atZone(ZONE));
        return newEnergy ? new Money(Math.multiplyExact(sum.fen(), newEnergyPercent) / 100) : sum;
    }

    private Money sum(ZonedDateTime entered, ZonedDateTime left) {
        Money total = Money.ZERO;
        Money today = Money.ZERO;
        LocalDate day = entered.toLocalDate();
        for (ZonedDateTime unit = entered; unit.isBefore(left); unit = unit.plusMinutes(unitMinutes)) {
            if (!unit.toLocalDate().equals(day)) {
                total = total.plus(capped(today));
                today = Money.ZERO;
                day = unit.toLocalDate();
            }
            today = today.plus(price(unit.toLocalTime()));
        }
        return total.plus(capped(today));
    }

    private Money price(LocalTime start) {
        return night.filter(rate -> rate.covers(start)).map(NightRate::unitPrice).orElse(unitPrice);
    }

    private Money capped(Money sum) {
        return dayCap.filter(cap -> cap.compareTo(sum) < 0).orElse(sum);
    }
}
