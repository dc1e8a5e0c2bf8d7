package org.nanwang.kernel.identity.page;

import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Optional;

/** What browsers are told to forbid: all scripts but the page's own, frames, and forms that go elsewhere than the person was told. */
final class PageHeaders {

    private PageHeaders() {
    }

    /** Dresses an answer; {@code target} is where a form's answer may lead, {@code script} what the page may run. */
    static Response.ResponseBuilder on(Response.ResponseBuilder answer, Optional<String> target, Optional<Script> script) {
        String forms = "'self'" + target.flatMap(PageHeaders::origin).map(origin -> " " + origin).orElse("");
        return answer.header("Content-Security-Policy", "default-src 'none'; style-src 'self'; img-src data:; base-uri 'none'; "
                        + script.map(Script::policy).orElse("")
                        + "form-action " + forms + "; frame-ancestors 'none'")
                .header("X-Frame-Options", "DENY").header("Referrer-Policy", "no-referrer")
                .header("Cache-Control", "no-store").header("Cross-Origin-Opener-Policy", "same-origin")
                .header("Vary", "Accept-Language, Cookie").type("text/html; charset=utf-8");
    }

    /** A policy is a list of words: nothing that could end one may get in. */
    private static Optional<String> origin(String address) {
        URI uri = URI.create(address);
        String origin = uri.getHost() == null ? uri.getScheme() + ":"
                : uri.getScheme() + "://" + uri.getHost() + (uri.getPort() < 0 ? "" : ":" + uri.getPort());
        return origin.matches("[A-Za-z0-9.:/\\[\\]+_-]+") ? Optional.of(origin) : Optional.empty();
    }
}
