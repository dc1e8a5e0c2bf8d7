package org.nanwang.kernel.identity.session;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import org.nanwang.kernel.identity.account.Secrets;
import org.nanwang.kernel.identity.token.Vault;

/**
 * Remembers in a browser's cookie that an account has signed in there. It opens nothing: it only keeps the owner's tries
 * apart from those of strangers.
 */
public final class KnownBrowsers {

    private static final Duration REMEMBERED = Duration.ofDays(180);
    private static final String FORM = "[A-Za-z0-9_-]{43}\\.[A-Za-z0-9_-]{43}";

    private final Vault vault;

    /** Signs cookies with this vault's key. */
    public KnownBrowsers(Vault vault) {
        this.vault = vault;
    }

    /** Reads a request's cookie as it is. */
    static Optional<String> cookie(HttpServletRequest request, boolean secure) {
        Cookie[] cookies = request.getCookies();
        return cookies == null ? Optional.empty() : Arrays.stream(cookies)
                .filter(cookie -> cookie.getName().equals(name(secure))).map(Cookie::getValue)
                .filter(value -> value.matches(FORM)).findFirst();
    }

    /** Gives the browser's name, if an account of this name has signed in there. */
    public Optional<String> find(Visit visit, String account) {
        return visit.known().filter(value -> MessageDigest.isEqual(
                        bytes(proof(browser(value), account)), bytes(value.substring(value.indexOf('.') + 1))))
                .map(KnownBrowsers::browser);
    }

    /** Gives the Set-Cookie header that makes the browser remember an account. */
    public String remember(Visit visit, String account) {
        String browser = find(visit, account).orElseGet(() -> new Secrets().clientSecret());
        boolean secure = visit.browser().secure();
        return name(secure) + "=" + browser + "." + proof(browser, account) + "; Path=/; Max-Age="
                + REMEMBERED.toSeconds() + "; HttpOnly; SameSite=Lax" + (secure ? "; Secure" : "");
    }

    private String proof(String browser, String account) {
        return vault.derive("known-browser", browser + "\n" + account);
    }

    private static String browser(String value) {
        return value.substring(0, value.indexOf('.'));
    }

    private static String name(boolean secure) {
        return secure ? "__Host-nanwang-known" : "nanwang-known";
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
