package org.nanwang.kernel.identity.token;

import java.time.Instant;
import java.util.Map;

/** Where the names of void tokens are kept. */
public interface RevocationStore {

    /**
     * Since when something is void.
     *
     * @param at tokens made later are not concerned, where that matters
     * @param until when the last token concerned has expired
     */
    record End(Instant at, Instant until) {
    }

    /** Voids a token by its {@code jti}, or all that bear a name. A later end of the same name takes the earlier one's place. */
    void add(String id, End end);

    /** Gives those added since. */
    Map<String, End> since(Instant at);

    /** Forgets those whose tokens have all expired. */
    void clean(Instant now);
}
