package org.nanwang.parking.pairing;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Walks through one vehicle's readings in one lot, in the order of time. Used once. */
final class LotPairing {

    private final Duration echo;
    private final List<Stay> stays = new ArrayList<>();
    private Optional<Reading> last = Optional.empty();
    private Optional<Stay> inside = Optional.empty();

    LotPairing(Duration echo) {
        this.echo = echo;
    }

    List<Stay> pair(Collection<Reading> readings) {
        readings.stream().sorted(Reading.ORDER).forEach(this::take);
        inside.ifPresent(stays::add);
        return stays;
    }

    private void take(Reading reading) {
        boolean echoed = last.filter(before -> before.direction() == reading.direction())
                .filter(before -> echoes(before, reading))
                .isPresent();
        last = Optional.of(reading);
        if (echoed) {
            return;
        }
        if (reading.direction() == Direction.IN) {
            enter(reading);
        } else {
            leave(reading);
        }
    }

    private boolean echoes(Reading before, Reading reading) {
        return Duration.between(before.at(), reading.at()).compareTo(echo) <= 0;
    }

    private void enter(Reading reading) {
        inside.map(stay -> stay.doubted(Doubt.MISSED_EXIT)).ifPresent(stays::add);
        inside = Optional.of(Stay.begunBy(reading));
    }

    private void leave(Reading reading) {
        stays.add(inside.map(stay -> stay.endedBy(reading)).orElseGet(() -> Stay.withoutEntry(reading)));
        inside = Optional.empty();
    }
}
