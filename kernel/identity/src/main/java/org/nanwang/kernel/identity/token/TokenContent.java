package org.nanwang.kernel.identity.token;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What an access token says.
 *
 * @param subject id of the account
 * @param client who asked for it
 * @param scope what it is narrowed to; empty for all that the account has
 * @param audiences addresses it is good at; empty for the whole node
 * @param authorization what it was made for and ends with; empty if it stands alone
 * @param actors clients that act on the subject's behalf by token exchange, the latest first
 */
public record TokenContent(String subject, String client, Optional<String> scope, List<String> audiences,
        Optional<String> authorization, List<String> actors) {

    /** Copies the lists. */
    public TokenContent {
        audiences = List.copyOf(audiences);
        actors = List.copyOf(actors);
    }

    /** Words the actors as the {@code act} claim; empty if there are none. */
    public Optional<Map<String, Object>> act() {
        return Actors.write(actors);
    }

    /** Makes a token that stands alone and is good at the whole node. */
    public static TokenContent of(String subject, String client, Optional<String> scope) {
        return new TokenContent(subject, client, scope, List.of(), Optional.empty(), List.of());
    }
}
