package org.nanwang.kernel.config;

import java.util.Locale;
import org.nanwang.sdk.error.Refusal;

/**
 * One thing that is wrong.
 *
 * @param key the key as it is written in a file: {@code http-port}; empty when a whole file is meant
 * @param value what was given; a secret's is already hidden
 * @param origin where it was given: a file's path, an environment variable's name, or the command line
 * @param allowed says what is wrong and what is allowed
 */
public record Problem(String key, String value, String origin, Refusal allowed) {

    /** Gives one line for people. */
    public String message(Locale language) {
        return subject() + ": " + allowed.message(language);
    }

    private String subject() {
        if (key.isEmpty()) {
            return "'" + origin + "'";
        }
        return value.isEmpty() ? "'" + key + "' (" + origin + ")" : "'" + key + "' = '" + value + "' (" + origin + ")";
    }
}
