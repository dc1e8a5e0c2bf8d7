package org.nanwang.kernel.identity.grant;

import java.time.Instant;
import java.util.Optional;
import org.nanwang.kernel.identity.session.Proven;

/**
 * What somebody lets a client do. All tokens made for it end with it.
 *
 * @param id its name
 * @param account who
 * @param client whom
 * @param session where it was given; empty for one that outlives the session
 * @param extent what
 * @param proven how and when they had shown who they are
 * @param endsAt when the last token made for it must end
 */
public record Authorization(String id, String account, String client, Optional<String> session, Extent extent,
        Proven proven, Instant endsAt) {
}
