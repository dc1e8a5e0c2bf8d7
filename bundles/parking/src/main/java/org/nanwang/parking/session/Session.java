package org.nanwang.parking.session;

import java.time.Instant;
import java.util.Optional;
import org.nanwang.parking.pairing.Doubt;
import org.nanwang.parking.pairing.Reading;
import org.nanwang.parking.pairing.Stay;
import org.nanwang.sdk.money.Money;

/**
 * A stay and its price, as kept. Open when it has neither exit nor doubt, in review when it has a doubt, else closed.
 *
 * @param vehicle number of the vehicle; empty when the plate could not be read
 * @param price what it costs; present exactly when it is closed
 */
record Session(Optional<Long> vehicle, String lot, Optional<Mark> entry, Optional<Mark> exit, Optional<Doubt> doubt,
        Optional<Price> price) {

    /** The event that began or ended it, and when. */
    record Mark(long event, Instant at) {

        static Mark of(Reading reading) {
            return new Mark(reading.event(), reading.at());
        }
    }

    /** A fee and the tariff it was reckoned by: the one valid at the entry. */
    record Price(String tariff, int version, Money fee) {
    }

    static Session of(Optional<Long> vehicle, Stay stay, Optional<Price> price) {
        return new Session(vehicle, stay.lot(), stay.entry().map(Mark::of), stay.exit().map(Mark::of), stay.doubt(),
                price);
    }

    /** Gives the number: that of the event it is named after. */
    long id() {
        return entry.or(() -> exit).orElseThrow().event();
    }
}
