package org.nanwang.kernel.identity.token;

import java.time.Instant;
import java.util.Map;

/** Where the names of void tokens are kept. */
public interface RevocationStore {

    /** Voids a token by its {@code jti}, or all of an authorization by its id. */
    void add(String id, Instant at, Instant until);

    /** Gives those added since, each with the end of its last token. */
    Map<String, Instant> since(Instant at);

    /** Forgets those whose tokens have all expired. */
    void clean(Instant now);
}
