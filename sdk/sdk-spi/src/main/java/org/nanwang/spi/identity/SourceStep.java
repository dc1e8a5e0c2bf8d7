package org.nanwang.spi.identity;

import java.net.URI;
import java.util.Set;

/**
 * Where the browser goes, and what the source wants to know again when it comes back.
 *
 * @param redirect absolute, {@code https} (or {@code http} on this very machine), at most 8,000 characters; never null
 * @param memory what {@link IdentitySource#complete} is given back: a nonce, a code verifier. The platform keeps it
 *     encrypted, and the browser never sees it; at most 4,000 characters, never null
 * @since 1.0
 */
public record SourceStep(URI redirect, String memory) {

    private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "localhost", "[::1]");
    private static final int LONGEST_REDIRECT = 8_000;
    private static final int LONGEST_MEMORY = 4_000;

    /** @throws IllegalArgumentException if a part has another form */
    public SourceStep {
        if (redirect == null || !isGuarded(redirect) || redirect.toString().length() > LONGEST_REDIRECT) {
            throw new IllegalArgumentException("redirect '" + redirect + "' is no https address (http only on this very "
                    + "machine) of at most " + LONGEST_REDIRECT + " characters");
        }
        if (memory == null || memory.length() > LONGEST_MEMORY) {
            throw new IllegalArgumentException("memory is not 0 to " + LONGEST_MEMORY + " characters long");
        }
    }

    private static boolean isGuarded(URI address) {
        return address.getHost() != null && ("https".equals(address.getScheme())
                || "http".equals(address.getScheme()) && LOOPBACK.contains(address.getHost()));
    }

    /** Hides the memory, which may be a secret. */
    @Override
    public String toString() {
        return "SourceStep[" + redirect.getHost() + "]";
    }
}
