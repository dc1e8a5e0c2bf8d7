package org.nanwang.parking.lot;

import org.nanwang.parking.input.BilingualText;

/**
 * A car park.
 *
 * @param code short name in addresses
 * @param capacity how many cars it holds
 */
record Lot(String code, BilingualText name, BilingualText address, Position position, int capacity) {
}
