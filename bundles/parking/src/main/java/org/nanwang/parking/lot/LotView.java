package org.nanwang.parking.lot;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.nanwang.parking.input.BilingualText;
import org.nanwang.parking.tariff.TariffView;

/**
 * A car park in JSON; absent parts are null.
 *
 * @param longitude WGS-84
 * @param latitude WGS-84
 * @param free places without a car, as far as readings tell
 * @param tariff what one pays who comes now
 * @param metres how far from where it was asked; absent when it was not asked
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record LotView(String code, BilingualText name, BilingualText address, double longitude, double latitude,
        int capacity, int free, TariffView tariff, Long metres) {

    static LotView of(LotState state) {
        return of(state, null);
    }

    static LotView near(Position asked, LotState state) {
        return of(state, Math.round(asked.metresTo(state.lot().position())));
    }

    private static LotView of(LotState state, Long metres) {
        Lot lot = state.lot();
        return new LotView(lot.code(), lot.name(), lot.address(), lot.position().longitude(),
                lot.position().latitude(), lot.capacity(), state.free(),
                state.tariff().map(TariffView::of).orElse(null), metres);
    }
}
