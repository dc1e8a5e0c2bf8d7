package org.nanwang.parking.lot;

import java.util.Optional;
import org.nanwang.parking.tariff.TariffVersion;

/**
 * A car park as it is now.
 *
 * @param free places without a car, as far as readings tell
 * @param tariff what one pays who comes now
 */
record LotState(Lot lot, int free, Optional<TariffVersion> tariff) {
}
