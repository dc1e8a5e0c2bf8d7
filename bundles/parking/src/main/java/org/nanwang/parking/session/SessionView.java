package org.nanwang.parking.session;

import java.time.Instant;
import java.util.Optional;

/**
 * A session in JSON.
 *
 * @param id stays the same as long as later readings do not change where it begins
 * @param plate absent when it could not be read
 * @param state open, closed or review
 * @param reason why it is in review
 * @param feeFen what it costs, once it is closed
 */
public record SessionView(long id, String lot, Optional<String> plate, Optional<String> plateColour,
        Optional<Instant> enteredAt, Optional<Instant> leftAt, String state, Optional<String> reason,
        Optional<Long> feeFen, Optional<String> tariff, Optional<Integer> tariffVersion) {
}
