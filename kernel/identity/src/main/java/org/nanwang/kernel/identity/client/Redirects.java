package org.nanwang.kernel.identity.client;

import java.net.URI;
import java.util.Set;
import org.nanwang.kernel.identity.account.IdentityError;
import org.nanwang.sdk.error.Refusal;

/** Which addresses may be registered. */
final class Redirects {

    private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "[::1]", "localhost");

    private Redirects() {
    }

    /**
     * Checks an address: https, or http on this very machine, or an app's own scheme for a public client.
     *
     * @param own whether an app's own scheme will do
     * @throws Refusal {@code redirect-unfit}
     */
    static void require(String text, boolean own) {
        if (!text.matches("[!-~]+") || text.contains("#") || text.contains("\\") || !fits(uri(text), own)) {
            throw new Refusal(IdentityError.REDIRECT_UNFIT, text);
        }
    }

    private static boolean fits(URI uri, boolean own) {
        if (!uri.isAbsolute() || uri.getRawUserInfo() != null) {
            return false;
        }
        return switch (uri.getScheme()) {
            case "https" -> uri.getHost() != null;
            case "http" -> uri.getHost() != null && LOOPBACK.contains(uri.getHost());
            // RFC 8252, 7.1: the reverse of a domain name, so that no two apps take the same
            default -> own && uri.getScheme().contains(".") && uri.getRawSchemeSpecificPart().startsWith("/");
        };
    }

    private static URI uri(String text) {
        try {
            return URI.create(text);
        } catch (IllegalArgumentException e) {
            throw new Refusal(e, IdentityError.REDIRECT_UNFIT, text);
        }
    }
}
