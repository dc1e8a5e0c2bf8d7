package org.nanwang.kernel.identity.client;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Where a client can be answered.
 *
 * @param redirects where a browser may carry an answer
 * @param afterLogout where a browser may go after signing out
 * @param backChannel who is told when somebody signs out
 */
public record ClientAddresses(Set<String> redirects, Set<String> afterLogout, Optional<String> backChannel) {

    private static final Pattern LOOPBACK = Pattern.compile("(http://(?:127\\.0\\.0\\.1|\\[::1]))(/.*)?");

    /** Copies the sets. */
    public ClientAddresses {
        redirects = Set.copyOf(redirects);
        afterLogout = Set.copyOf(afterLogout);
    }

    static ClientAddresses none() {
        return new ClientAddresses(Set.of(), Set.of(), Optional.empty());
    }

    /** Tells whether an answer may go there: letter for letter, except for a loopback address's port (RFC 8252). */
    public boolean answersAt(String redirect) {
        return redirects.contains(redirect) || redirects.stream().anyMatch(known -> anyPort(known, redirect));
    }

    private static boolean anyPort(String known, String redirect) {
        var parts = LOOPBACK.matcher(known);
        return parts.matches() && Pattern.matches(Pattern.quote(parts.group(1)) + ":\\d{1,5}"
                + Pattern.quote(parts.group(2) == null ? "" : parts.group(2)), redirect);
    }
}
