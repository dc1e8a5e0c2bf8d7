package org.nanwang.marketplace.exception;

import java.time.Instant;
import java.util.Optional;
import org.nanwang.sdk.app.AppId;

/**
 * An exception as it is kept.
 *
 * @param number its own
 * @param app whose
 * @param envelope what counts: the statement under the marketplace's signature
 * @param revocation its end, if somebody has ended it
 */
public record SignedException(long number, AppId app, String envelope, Optional<Revocation> revocation) {

    /** Somebody's word that it counts no more. */
    public record Revocation(String reason, Instant at, String by) {
    }
}
