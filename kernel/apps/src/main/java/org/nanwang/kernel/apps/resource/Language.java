package org.nanwang.kernel.apps.resource;

import jakarta.ws.rs.core.HttpHeaders;
import java.util.Locale;

/** The language somebody asks for. */
final class Language {

    private Language() {
    }

    /** Gives the one liked best, English if nothing is said. */
    static Locale of(HttpHeaders headers) {
        return headers.getAcceptableLanguages().stream().findFirst().orElse(Locale.ENGLISH);
    }
}
