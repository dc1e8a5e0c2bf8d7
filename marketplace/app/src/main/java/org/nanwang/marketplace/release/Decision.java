package org.nanwang.marketplace.release;

import java.time.Instant;
import java.util.List;

/** The last word on a release. */
public sealed interface Decision {

    /** Tells when. */
    Instant at();

    /** Tells by which account. */
    String by();

    /** Tells where the release stands by it. */
    ReleaseStatus status();

    /**
     * May be installed.
     *
     * @param permissions what it may be granted: asked for by the descriptor, possibly narrowed
     * @param envelope the countersigned approval, in the form it is served
     */
    record Approved(Instant at, String by, List<String> permissions, String envelope) implements Decision {

        /** Copies the list. */
        public Approved {
            permissions = List.copyOf(permissions);
        }

        @Override
        public ReleaseStatus status() {
            return ReleaseStatus.APPROVED;
        }
    }

    /**
     * Will not be listed.
     *
     * @param reason told to the vendor
     */
    record Refused(Instant at, String by, String reason) implements Decision {

        @Override
        public ReleaseStatus status() {
            return ReleaseStatus.REFUSED;
        }
    }
}
