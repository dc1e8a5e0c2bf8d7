package org.nanwang.spi.identity;

import java.net.URI;
import java.util.Locale;
import java.util.Objects;

/**
 * An attempt of somebody to sign in begins.
 *
 * @param callback where the outside system sends the browser back to, with the answer in the query: this source's own
 *     address, the same for every attempt, to be registered there; never null
 * @param state to be sent along and brought back as the parameter {@code state}, unchanged; never null
 * @param afresh whether the person has to prove who they are now: an earlier sign-in at the outside system does not count,
 *     and {@link Identified#at()} tells the time of this one
 * @param language what the person would like to read, never null
 * @since 1.0
 */
public record SourceRequest(URI callback, String state, boolean afresh, Locale language) {

    /** @throws NullPointerException if a part is null */
    public SourceRequest {
        Objects.requireNonNull(callback, "callback");
        Objects.requireNonNull(state, "state");
        Objects.requireNonNull(language, "language");
    }
}
