package org.nanwang.kernel.identity.client;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Where a client can be answered.
 *
 * @param redirects where a browser may carry an answer
 * @param afterLogout where a browser may go after signing out
 * @param backChannel who is told when somebody signs out
 * @param serves path of this node where the client itself answers, if it is a part of the node
 */
public record ClientAddresses(Set<String> redirects, Set<String> afterLogout, Optional<String> backChannel,
        Optional<String> serves) {

    private static final Pattern LOOPBACK = Pattern.compile("(http://(?:127\\.0\\.0\\.1|\\[::1]))(/.*)?");
    private static final String PORT = ":(6553[0-5]|655[0-2]\\d|65[0-4]\\d{2}|6[0-4]\\d{3}|[1-5]\\d{4}|[1-9]\\d{0,3})";

    /** Copies the sets. */
    public ClientAddresses {
        redirects = Set.copyOf(redirects);
        afterLogout = Set.copyOf(afterLogout);
    }

    static ClientAddresses none() {
        return new ClientAddresses(Set.of(), Set.of(), Optional.empty(), Optional.empty());
    }

    /** Gives the same on a node at an address: what was registered as a path is below it. */
    ClientAddresses on(String issuer) {
        return new ClientAddresses(below(issuer, redirects), below(issuer, afterLogout), backChannel, serves);
    }

    private static Set<String> below(String issuer, Set<String> places) {
        return places.stream().map(place -> place.startsWith("/") ? issuer + place : place).collect(Collectors.toSet());
    }

    /** Tells whether an answer may go there: letter for letter, except for a loopback address's port (RFC 8252). */
    public boolean answersAt(String redirect) {
        return redirects.contains(redirect) || redirects.stream().anyMatch(known -> anyPort(known, redirect));
    }

    private static boolean anyPort(String known, String redirect) {
        var parts = LOOPBACK.matcher(known);
        return parts.matches() && Pattern.matches(Pattern.quote(parts.group(1)) + PORT
                + Pattern.quote(parts.group(2) == null ? "" : parts.group(2)), redirect);
    }
}
