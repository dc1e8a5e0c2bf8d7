package org.nanwang.parking.session;

import java.time.Instant;
import java.util.Optional;
import org.nanwang.parking.pairing.Doubt;
import org.nanwang.parking.pairing.Stay;
import org.nanwang.parking.tariff.TariffBook;

/** Turns stays into sessions: those that are closed get a price. */
final class Pricing {

    private final TariffBook book;

    Pricing(TariffBook book) {
        this.book = book;
    }

    Session price(long vehicle, boolean newEnergy, Stay stay) {
        if (!stay.closed()) {
            return Session.of(Optional.of(vehicle), stay, Optional.empty());
        }
        Instant entered = stay.entry().orElseThrow().at();
        Instant left = stay.exit().orElseThrow().at();
        return book.at(stay.lot(), entered)
                .map(version -> new Session.Price(
                        version.tariff(), version.number(), version.rules().fee(newEnergy, entered, left)))
                .map(price -> Session.of(Optional.of(vehicle), stay, Optional.of(price)))
                .orElseGet(() -> Session.of(Optional.of(vehicle), stay.doubted(Doubt.NO_TARIFF), Optional.empty()));
    }
}
