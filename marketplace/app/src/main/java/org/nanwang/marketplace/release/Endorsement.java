package org.nanwang.marketplace.release;

import java.time.Instant;
import java.util.List;

/**
 * An approval of one of several people.
 *
 * @param by by which account
 * @param permissions what they approve
 * @param at when
 */
public record Endorsement(String by, List<String> permissions, Instant at) {

    /** Copies the list. */
    public Endorsement {
        permissions = List.copyOf(permissions);
    }
}
