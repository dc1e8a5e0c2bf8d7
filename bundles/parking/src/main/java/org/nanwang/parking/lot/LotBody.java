package org.nanwang.parking.lot;

import org.nanwang.parking.input.BilingualText;
import org.nanwang.parking.input.Check;

/**
 * A car park in JSON, to be written.
 *
 * @param tariff code of the tariff it charges from now on
 */
public record LotBody(BilingualText name, BilingualText address, Double longitude, Double latitude, Integer capacity,
        String tariff) {

    Lot checked(String code) {
        return new Lot(Check.code("code", code), BilingualText.checked("name", name, 80),
                BilingualText.checked("address", address, 160), Position.checked(longitude, latitude),
                (int) Check.number("capacity", capacity, 1, 100_000));
    }
}
