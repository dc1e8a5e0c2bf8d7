package org.nanwang.kernel.identity.session;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/**
 * A browser's request.
 *
 * @param browser which browser
 * @param place where it is
 * @param path what it asks for
 * @param query with which parameters, as sent
 * @param languages what it would like to read
 * @param known what it remembers of who has signed in there, as sent
 */
public record Visit(Browser browser, Session.Place place, String path, String query, String languages,
        Optional<String> known) {

    /** Reads a request. */
    public static Visit of(HttpServletRequest request, boolean secure) {
        return new Visit(Browser.of(request, secure),
                new Session.Place(request.getRemoteAddr(), text(request.getHeader("User-Agent"))),
                request.getRequestURI(), text(request.getQueryString()), LanguageChoice.of(request),
                KnownBrowsers.cookie(request, secure));
    }

    /** Gives the address itself, so that a form can come back to it. */
    public String address() {
        return query.isEmpty() ? path : path + "?" + query;
    }

    /** Gives the same from a browser that has another secret now. */
    public Visit in(Browser other) {
        return new Visit(other, place, path, query, languages, known);
    }

    private static String text(String text) {
        return Optional.ofNullable(text).orElse("");
    }
}
