package org.nanwang.kernel.identity.grant;

import java.time.Instant;
import java.util.Optional;

/**
 * What somebody lets a client do. All tokens made for it end with it.
 *
 * @param id its name
 * @param account who
 * @param client whom
 * @param session where it was given; empty for one that outlives the session
 * @param extent what
 * @param signedInAt when the password was given
 * @param endsAt when the last token made for it must end
 */
public record Authorization(String id, String account, String client, Optional<String> session, Extent extent,
        Instant signedInAt, Instant endsAt) {
}
