package org.nanwang.kernel.identity.grant;

import java.util.List;

/**
 * How far something reaches.
 *
 * @param scope permissions and the words of OpenID Connect
 * @param audiences addresses; none: the whole node
 */
public record Extent(List<String> scope, List<String> audiences) {

    /** Copies the lists. */
    public Extent {
        scope = List.copyOf(scope);
        audiences = List.copyOf(audiences);
    }

    /** Tells whether it holds a word. */
    public boolean has(String word) {
        return scope.contains(word);
    }
}
