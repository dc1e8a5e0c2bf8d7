package org.nanwang.kernel.identity.source;

import java.util.Optional;

/**
 * A browser that has been sent to a source.
 *
 * @param back where on this node it goes on afterwards
 * @param session the session whose account the identity is linked to; empty where somebody signs in
 * @param afresh whether an earlier sign-in at the source does not count
 * @param memory what the source remembers of it
 */
public record Attempt(String back, Optional<String> session, boolean afresh, String memory) {

    /** Hides the memory, which may be a secret. */
    @Override
    public String toString() {
        return "Attempt";
    }
}
