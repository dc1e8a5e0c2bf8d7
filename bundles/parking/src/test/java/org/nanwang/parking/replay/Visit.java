package org.nanwang.parking.replay;

import java.time.Instant;
import java.util.Optional;

/**
 * What really happened: one vehicle came and left. Cameras may have seen less.
 *
 * @param entered when, to the second
 * @param left empty when the car is still there as the recording ends
 * @param loss what the cameras missed
 */
record Visit(String lot, String plate, String colour, Instant entered, Optional<Instant> left, Loss loss) {

    /** Tells whether the plate was read at least at one end. */
    boolean seen() {
        return !loss.touchesEntry() || left.isPresent();
    }

    /** What the cameras missed of a visit. */
    enum Loss {
        NOTHING, ENTRY, EXIT, ENTRY_UNREADABLE, EXIT_UNREADABLE;

        boolean touchesEntry() {
            return this == ENTRY || this == ENTRY_UNREADABLE;
        }

        boolean touchesExit() {
            return this == EXIT || this == EXIT_UNREADABLE;
        }
    }
}
