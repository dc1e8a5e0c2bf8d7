package org.nanwang.marketplace.review;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.nanwang.marketplace.release.Attempt;
import org.nanwang.marketplace.release.Release;
import org.nanwang.marketplace.release.ReleaseQuery.Sight;

/** All that waits for people. */
public interface Queue {

    /** What is to be decided. */
    enum Kind {
        /** Whether a release is approved. */
        RELEASE,
        /** Whether a refusal by people stands. */
        REFUSAL,
        /** Whether findings of rules stand. */
        FINDINGS;

        /** Gives the lower-case name. */
        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Gives what is due first, of what somebody may see. */
    List<Waiting> waiting(Patience patience, Sight sight, Position after, int limit);

    /**
     * How long things may wait.
     *
     * @param release a release, from its submission on
     * @param appeal an appeal
     */
    record Patience(Duration release, Duration appeal) {
    }

    /**
     * A place in the queue.
     *
     * @param number of two things of a kind that are due at once
     */
    record Position(Instant due, Kind kind, long number) {

        /** Stands before everything. */
        public static final Position START = new Position(Instant.EPOCH, Kind.RELEASE, 0);
    }

    /**
     * Something that waits: either a release or a refused submission.
     *
     * @param release what is to be approved, or was refused by people
     * @param attempt what was refused by rules
     */
    record Waiting(Position position, Optional<Release> release, Optional<Attempt> attempt) {
    }
}
