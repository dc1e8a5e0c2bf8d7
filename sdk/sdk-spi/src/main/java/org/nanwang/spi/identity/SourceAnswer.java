package org.nanwang.spi.identity;

import java.net.URI;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * What the browser brought back.
 *
 * @param callback as in {@link SourceRequest}, never null
 * @param parameters of the query, each there once, without {@code state}, which the platform has checked; never null
 * @param memory as {@link IdentitySource#begin} gave it for this attempt, never null
 * @param language what the person would like to read, never null
 * @since 1.0
 */
public record SourceAnswer(URI callback, Map<String, String> parameters, String memory, Locale language) {

    /** @throws NullPointerException if a part is null */
    public SourceAnswer {
        Objects.requireNonNull(callback, "callback");
        parameters = Map.copyOf(parameters);
        Objects.requireNonNull(memory, "memory");
        Objects.requireNonNull(language, "language");
    }

    /**
     * Gives a parameter.
     *
     * @param name never null
     */
    public Optional<String> parameter(String name) {
        return Optional.ofNullable(parameters.get(name));
    }

    /** Hides codes and memory. */
    @Override
    public String toString() {
        return "SourceAnswer" + parameters.keySet();
    }
}
