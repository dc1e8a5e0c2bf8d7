package org.nanwang.kernel.apps.instance;

import java.time.Instant;
import java.util.Optional;
import org.nanwang.sdk.error.Refusal;

/**
 * How a serving app was when it was last looked at.
 *
 * @param at when that was
 * @param ailment what is wrong with it
 */
public record Checkup(Instant at, Optional<Refusal> ailment) {
}
