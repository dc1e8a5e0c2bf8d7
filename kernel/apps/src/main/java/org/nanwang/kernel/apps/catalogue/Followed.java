package org.nanwang.kernel.apps.catalogue;

import java.time.Duration;
import java.time.Instant;
import org.nanwang.sdk.pack.catalogue.CatalogueHead;

/**
 * The state of a catalogue this node has reached.
 *
 * @param head the newest head that was believed
 */
public record Followed(CatalogueHead head) {
    /** How far the clocks of a node and its marketplace may be apart. */
    static final Duration SKEW = Duration.ofMinutes(5);

    /** Tells whether a newer head should have come by now. */
    public boolean isExpired(Instant now) {
        return now.isAfter(head.expires().plus(SKEW));
    }
}
