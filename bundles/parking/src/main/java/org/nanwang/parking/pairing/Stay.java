package org.nanwang.parking.pairing;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * One vehicle's stay in one lot, as far as readings tell: an entry, an exit, or both.
 *
 * @param lot code of the lot
 * @param entry the reading that began it
 * @param exit the reading that ended it
 * @param doubt why it needs review
 */
public record Stay(String lot, Optional<Reading> entry, Optional<Reading> exit, Optional<Doubt> doubt) {

    /** Makes the stay that a single reading without a vehicle tells of. */
    public static Stay unreadable(Reading reading) {
        return of(reading, Optional.of(Doubt.UNREADABLE));
    }

    static Stay begunBy(Reading entry) {
        return of(entry, Optional.empty());
    }

    static Stay withoutEntry(Reading exit) {
        return of(exit, Optional.of(Doubt.MISSED_ENTRY));
    }

    private static Stay of(Reading reading, Optional<Doubt> doubt) {
        Optional<Reading> present = Optional.of(reading);
        return reading.direction() == Direction.IN
                ? new Stay(reading.lot(), present, Optional.empty(), doubt)
                : new Stay(reading.lot(), Optional.empty(), present, doubt);
    }

    /** Tells whether it began, has not ended and nothing speaks against it. */
    public boolean open() {
        return exit.isEmpty() && doubt.isEmpty();
    }

    /** Tells whether it began and ended and nothing speaks against it: it can be priced. */
    public boolean closed() {
        return entry.isPresent() && exit.isPresent() && doubt.isEmpty();
    }

    /** Doubts it, unless there is a doubt already. */
    public Stay doubted(Doubt reason) {
        return doubt.isPresent() ? this : new Stay(lot, entry, exit, Optional.of(reason));
    }

    Stay endedBy(Reading reading) {
        return new Stay(lot, entry, Optional.of(reading), doubt);
    }

    /** Gives the first instant at which the vehicle was surely here. */
    Instant begin() {
        return entry.or(() -> exit).orElseThrow().at();
    }

    /** Gives the last instant at which the vehicle was surely here. */
    Instant end() {
        return exit.or(() -> entry).orElseThrow().at();
    }

    Duration length() {
        return Duration.between(begin(), end());
    }
}
