package org.nanwang.parking.tariff;

import java.time.LocalTime;
import org.nanwang.sdk.money.Money;

/**
 * Another price by night.
 *
 * @param from first minute of the night, in Asia/Shanghai
 * @param to first minute after it; before {@code from} when the night passes midnight
 * @param unitPrice price of a unit that starts in the night
 */
public record NightRate(LocalTime from, LocalTime to, Money unitPrice) {

    boolean covers(LocalTime time) {
        boolean afterFrom = !time.isBefore(from);
        boolean beforeTo = time.isBefore(to);
        return from.isBefore(to) ? afterFrom && beforeTo : afterFrom || beforeTo;
    }
}
