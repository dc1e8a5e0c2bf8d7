package org.nanwang.kernel.http.page;

import jakarta.servlet.http.HttpServletResponse;

/** What a browser is told to forbid a page. */
final class SecurityHeaders {

    private static final String POLICY = "default-src 'self'; img-src 'self' data: blob:; object-src 'none'; "
            + "base-uri 'none'; form-action 'self'; frame-ancestors 'self'";

    private SecurityHeaders() {
    }

    static void set(HttpServletResponse response) {
        response.setHeader("Content-Security-Policy", POLICY);
        response.setHeader("Referrer-Policy", "same-origin");
    }
}
