package org.nanwang.kernel.identity.session;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Optional;
import org.nanwang.kernel.identity.account.Secrets;

/**
 * The secret a browser keeps for us in a cookie. Before signing in it only ties forms to the browser; at signing in it is
 * replaced, so that nobody can be made to sign in to a session somebody else knows.
 *
 * @param secret the cookie's value; empty if there is none yet
 * @param secure whether the node is reached over TLS
 */
public record Browser(Optional<String> secret, boolean secure) {

    private static final String FORM = "[A-Za-z0-9_-]{43}";

    /** Reads a request's cookie. */
    public static Browser of(HttpServletRequest request, boolean secure) {
        Cookie[] cookies = request.getCookies();
        Optional<String> found = cookies == null ? Optional.empty() : Arrays.stream(cookies)
                .filter(cookie -> cookie.getName().equals(name(secure))).map(Cookie::getValue)
                .filter(value -> value.matches(FORM)).findFirst();
        return new Browser(found, secure);
    }

    /** Gives a browser with a secret: this one, or if it has none one with a new secret. */
    public Browser known() {
        return secret.isPresent() ? this : renewed();
    }

    /** Gives a browser with a new secret. */
    public Browser renewed() {
        return new Browser(Optional.of(new Secrets().clientSecret()), secure);
    }

    /** Gives the Set-Cookie header that makes the browser keep its secret until it is closed. */
    public String cookie() {
        return name(secure) + "=" + secret.orElseThrow() + attributes();
    }

    /** Gives the Set-Cookie header that makes the browser forget. */
    public String forget() {
        return name(secure) + "=; Max-Age=0" + attributes();
    }

    private String attributes() {
        return "; Path=/; HttpOnly; SameSite=Lax" + (secure ? "; Secure" : "");
    }

    /** A browser takes a __Host- cookie from nobody but this very host, over TLS. */
    private static String name(boolean secure) {
        return secure ? "__Host-nanwang" : "nanwang";
    }
}
