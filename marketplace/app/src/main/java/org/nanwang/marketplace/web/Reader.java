package org.nanwang.marketplace.web;

import jakarta.ws.rs.core.HttpHeaders;
import java.time.Duration;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a request's headers say of who reads the answer. */
final class Reader {

    private static final Duration LONGEST_WAIT = Duration.ofSeconds(20);
    private static final Pattern WAIT = Pattern.compile("(?:^|.*[,;\\s])wait\\s*=\\s*\"?(\\d{1,5})\"?(?:$|[,;\\s].*)");

    private final HttpHeaders headers;

    Reader(HttpHeaders headers) {
        this.headers = headers;
    }

    Locale language() {
        return headers.getAcceptableLanguages().get(0);
    }

    /** Tells how long the reader would rather wait for a final answer: {@code Prefer: wait=10} (RFC 7240). */
    Duration patience() {
        Matcher asked = WAIT.matcher(String.valueOf(headers.getHeaderString("Prefer")));
        Duration wait = asked.matches() ? Duration.ofSeconds(Long.parseLong(asked.group(1))) : Duration.ZERO;
        return wait.compareTo(LONGEST_WAIT) < 0 ? wait : LONGEST_WAIT;
    }
}
