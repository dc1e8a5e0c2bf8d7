package org.nanwang.parking.session;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;

/**
 * A session in JSON; absent parts are null.
 *
 * @param id stays the same as long as later readings do not change where it begins
 * @param plate absent when it could not be read
 * @param state open, closed or review
 * @param reason why it is in review
 * @param feeFen what it costs, once it is closed
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SessionView(long id, String lot, String plate, String plateColour, Instant enteredAt, Instant leftAt,
        String state, String reason, Long feeFen, String tariff, Integer tariffVersion) {
}
