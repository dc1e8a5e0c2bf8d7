package org.nanwang.parking.tariff;

import java.time.Instant;

/**
 * A tariff as published. Never changed afterwards.
 *
 * @param tariff the tariff's code
 * @param number 1, 2, 3...
 * @param validFrom from when on entries are charged by it
 * @param rules how stays are priced
 */
public record TariffVersion(String tariff, int number, Instant validFrom, TariffRules rules) {
}
