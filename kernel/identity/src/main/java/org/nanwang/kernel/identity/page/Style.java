package org.nanwang.kernel.identity.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The style sheet of the pages, and their script. */
public final class Style {

    private final String text = read("style.css");
    private final String script = read("passkeys.js");

    public String text() {
        return text;
    }

    public String script() {
        return script;
    }

    private static String read(String name) {
        try (InputStream stream = Style.class.getResourceAsStream(name)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
