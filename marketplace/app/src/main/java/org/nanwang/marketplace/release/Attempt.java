package org.nanwang.marketplace.release;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.nanwang.marketplace.error.MarketplaceError;
import org.nanwang.sdk.error.Refusal;

/**
 * A submission on its way through the checks.
 *
 * @param number its number
 * @param id what it says it is
 * @param submission what was sent
 * @param state how far it is
 * @param claims how often a worker has taken it up; the last of them alone may judge
 * @param judgedAt when it passed or was refused
 */
public record Attempt(
        long number, ReleaseId id, Submission submission, State state, int claims, Optional<Instant> judgedAt) {

    /** How far an attempt is. */
    public enum State {
        /** Stored; nobody looks at it yet. */
        RECEIVED,
        /** A worker judges it. */
        CHECKING,
        /** It has become a release. */
        PASSED,
        /** A rule refuses it; its version is free. */
        REFUSED;

        /** Reads the lower-case name or refuses. */
        public static State parse(String text) {
            for (State state : values()) {
                if (state.toString().equals(text)) {
                    return state;
                }
            }
            throw new Refusal(MarketplaceError.STATE_UNKNOWN, text);
        }

        /** Gives the lower-case name. */
        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Tells whether the rules have spoken. */
    public boolean judged() {
        return judgedAt.isPresent();
    }
}
