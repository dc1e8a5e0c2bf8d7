package org.nanwang.kernel.identity.passkey;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * This node as passkeys know it. A passkey is made for one host name, and browsers show it to no other.
 *
 * @param id the host name
 * @param origin scheme, host and port of the pages that may ask for a passkey
 */
public record RelyingParty(String id, String origin) {

    /** What ends in a number is an address (WHATWG URL), and what has a colon or a bracket is one of IPv6. */
    private static final Pattern ADDRESS = Pattern.compile(".*[:\\[].*|(.*\\.)?\\d+\\.?");
    private static final Pattern LOCAL = Pattern.compile("(.+\\.)?localhost");

    /** Why browsers make no passkeys for a node. */
    public enum Obstacle {
        /** It is reached by an address, which has no name. */
        ADDRESS,
        /** It is reached without TLS. */
        UNENCRYPTED
    }

    /** Tells what is in the way at a node people reach like this. */
    static Optional<Obstacle> obstacle(URI node) {
        String host = host(node);
        if (host.isEmpty() || ADDRESS.matcher(host).matches()) {
            return Optional.of(Obstacle.ADDRESS);
        }
        boolean safe = node.getScheme().equalsIgnoreCase("https") || LOCAL.matcher(host).matches();
        return safe ? Optional.empty() : Optional.of(Obstacle.UNENCRYPTED);
    }

    /** Describes a node people reach like this, with nothing in the way. */
    static RelyingParty of(URI node) {
        String scheme = node.getScheme().toLowerCase(Locale.ROOT);
        boolean usual = node.getPort() < 0 || node.getPort() == (scheme.equals("https") ? 443 : 80);
        return new RelyingParty(host(node), scheme + "://" + host(node) + (usual ? "" : ":" + node.getPort()));
    }

    private static String host(URI node) {
        return Optional.ofNullable(node.getHost()).orElse("").toLowerCase(Locale.ROOT);
    }
}
