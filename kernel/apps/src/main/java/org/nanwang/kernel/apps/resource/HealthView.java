package org.nanwang.kernel.apps.resource;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.nanwang.kernel.apps.instance.Checkup;

/**
 * How a serving app is. Nothing is done about one that is not well: it may be a passing matter.
 *
 * @param serving whether it says so itself, and does not fail in every request
 * @param reason why not, and what to do
 * @param at when it was looked at
 */
public record HealthView(boolean serving, Optional<String> reason, Instant at) {
    static HealthView of(Checkup checkup, Locale language) {
        return new HealthView(checkup.ailment().isEmpty(), checkup.ailment().map(why -> why.message(language)), checkup.at());
    }
}
