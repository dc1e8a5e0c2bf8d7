package org.nanwang.parking.lot;

import java.util.Optional;
import org.nanwang.parking.input.BilingualText;
import org.nanwang.parking.tariff.TariffView;

/**
 * A car park in JSON.
 *
 * @param longitude WGS-84
 * @param latitude WGS-84
 * @param free places without a car, as far as readings tell
 * @param tariff what one pays who comes now
 * @param metres how far from where it was asked; absent when it was not asked
 */
public record LotView(String code, BilingualText name, BilingualText address, double longitude, double latitude,
        int capacity, int free, Optional<TariffView> tariff, Optional<Long> metres) {

    static LotView of(LotState state) {
        return of(state, Optional.empty());
    }

    static LotView near(Position asked, LotState state) {
        return of(state, Optional.of(Math.round(asked.metresTo(state.lot().position()))));
    }

    private static LotView of(LotState state, Optional<Long> metres) {
        Lot lot = state.lot();
        return new LotView(lot.code(), lot.name(), lot.address(), lot.position().longitude(),
                lot.position().latitude(), lot.capacity(), state.free(),
                state.tariff().map(TariffView::of), metres);
    }
}
