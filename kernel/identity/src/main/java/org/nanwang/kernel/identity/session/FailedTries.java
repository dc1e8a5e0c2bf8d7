package org.nanwang.kernel.identity.session;

import java.time.Instant;
import java.util.Optional;

/**
 * Tries to sign in as somebody that failed.
 *
 * @param latest the latest one; empty if there is none
 */
public record FailedTries(int count, Optional<Try> latest) {

    /** None. */
    public static final FailedTries NONE = new FailedTries(0, Optional.empty());

    /** One try: when, and from which network address. */
    public record Try(Instant at, String address) {
    }

    /** Adds those that came later. */
    public FailedTries then(FailedTries later) {
        return new FailedTries(count + later.count, later.latest.or(() -> latest));
    }
}
