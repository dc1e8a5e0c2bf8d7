package org.nanwang.kernel.identity.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The style sheet of the pages. */
public final class Style {

    private final String text = read();

    public String text() {
        return text;
    }

    private static String read() {
        try (InputStream stream = Style.class.getResourceAsStream("style.css")) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
