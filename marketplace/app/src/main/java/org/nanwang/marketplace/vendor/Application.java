package org.nanwang.marketplace.vendor;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.nanwang.marketplace.error.MarketplaceError;
import org.nanwang.sdk.error.Refusal;

/**
 * An organisation asks for a namespace.
 *
 * @param number its number; 0 until it is kept
 * @param vendor the namespace
 * @param applicant who asks
 * @param at when
 * @param by who it is
 * @param state what came of it
 * @param ruling the decision, once it is made
 */
public record Application(long number, VendorId vendor, Applicant applicant, Instant at, Account by, State state,
        Optional<Ruling> ruling) {

    /** What came of an application. */
    public enum State {
        /** Waits for an admin. */
        PENDING,
        /** Owns its namespace. */
        VERIFIED,
        /** Does not; may apply again. */
        REJECTED;

        /** Reads the lower-case name or refuses. */
        public static State parse(String text) {
            for (State state : values()) {
                if (state.toString().equals(text)) {
                    return state;
                }
            }
            throw new Refusal(MarketplaceError.APPLICATION_STATE_UNKNOWN, text);
        }

        /** Gives the lower-case name. */
        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * A decision.
     *
     * @param state verified or rejected
     * @param comment told to the applicant; why, when it was rejected
     */
    public record Ruling(State state, Instant at, String by, String comment) {
    }
}
