package org.nanwang.oidc;

import java.net.URI;
import java.util.Set;

/** Addresses we speak to: over TLS, or on this very machine. */
final class Address {

    private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "localhost", "[::1]");

    private Address() {
    }

    /** Reads one of the settings or of the provider's metadata. */
    static URI require(String what, String text) {
        try {
            URI address = URI.create(text);
            boolean guarded = "https".equals(address.getScheme()) && address.getHost() != null
                    || "http".equals(address.getScheme()) && LOOPBACK.contains(String.valueOf(address.getHost()));
            if (guarded && address.getFragment() == null && address.getUserInfo() == null) {
                return address;
            }
        } catch (IllegalArgumentException malformed) {
            // told below
        }
        throw new IllegalArgumentException(what + " '" + text + "' is no https address (http only on this very machine)");
    }
}
