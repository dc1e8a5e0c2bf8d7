package org.nanwang.parking.replay;

import java.time.Instant;
import java.util.Optional;

/**
 * A session as the app shows it.
 *
 * @param plate empty when it could not be read
 * @param state open, closed or review
 */
record Outcome(String lot, Optional<String> plate, Optional<String> colour, Optional<Instant> entered,
        Optional<Instant> left, String state, Optional<String> reason, Optional<Long> fen) {
}
