package org.nanwang.kernel.identity.session;

import java.time.Instant;

/**
 * A browser in which somebody is signed in.
 *
 * @param id its name, which opens nothing
 * @param proven who, and how they have shown it
 * @param place where from, and with what
 * @param usedAt when it was last seen, within some minutes
 * @param failed the tries that failed between this sign-in and the one before
 */
public record Session(String id, Proven proven, Place place, Instant usedAt, FailedTries failed) {

    /** Tells who. */
    public String account() {
        return proven.account();
    }

    /** Tells when the password, or a passkey in its place, was given. */
    public Instant signedInAt() {
        return proven.at();
    }

    /**
     * Where a browser is.
     *
     * @param address its network address
     * @param agent what it calls itself
     */
    public record Place(String address, String agent) {

        private static final int LONGEST = 200;

        /** Cuts what is too long. */
        public Place {
            agent = agent.length() > LONGEST ? agent.substring(0, LONGEST) : agent;
        }
    }
}
