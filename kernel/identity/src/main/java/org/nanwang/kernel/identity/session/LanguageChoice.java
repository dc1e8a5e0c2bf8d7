package org.nanwang.kernel.identity.session;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Which language somebody reads: what they chose on our pages, else what the app says they use, else what their browser asks for. */
public final class LanguageChoice {

    private static final String NAME = "nanwang-language";
    private static final Duration REMEMBERED = Duration.ofDays(365);
    private static final String SPOKEN = "zh|en";
    /** OpenID Connect Core, 3.1.2.1: tags in the order of preference, separated by spaces. */
    private static final Pattern ASKED = Pattern.compile("(?:^|&)ui_locales=([A-Za-z0-9+%-]{2,100})(?:&|$)");

    private LanguageChoice() {
    }

    /** Gives language tags like those of an Accept-Language header. */
    static String of(HttpServletRequest request) {
        Cookie[] cookies = Optional.ofNullable(request.getCookies()).orElse(new Cookie[0]);
        Matcher asked = ASKED.matcher(Optional.ofNullable(request.getQueryString()).orElse(""));
        Optional<String> told = asked.find() ? Optional.of(asked.group(1).replaceAll("\\+|%20", ",")) : Optional.empty();
        return Stream.of(cookies).filter(cookie -> cookie.getName().equals(NAME) && cookie.getValue().matches(SPOKEN))
                .map(Cookie::getValue).findFirst().or(() -> told)
                .orElseGet(() -> Optional.ofNullable(request.getHeader("Accept-Language")).orElse(""));
    }

    /** Gives the Set-Cookie header that makes a browser remember a language; empty for one we do not speak. */
    public static Optional<String> cookie(String language, boolean secure) {
        return Optional.of(language).filter(one -> one.matches(SPOKEN)).map(one -> NAME + "=" + one + "; Path=/; Max-Age="
                + REMEMBERED.toSeconds() + "; HttpOnly; SameSite=Lax" + (secure ? "; Secure" : ""));
    }
}
