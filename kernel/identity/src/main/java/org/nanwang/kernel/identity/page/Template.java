package org.nanwang.kernel.identity.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** HTML with places in it: {@code {{name}}} is filled with text, {@code {{&name}}} with finished HTML. */
final class Template {

    private static final Pattern PLACE = Pattern.compile("\\{\\{(&?)([a-z][a-zA-Z0-9.-]*)}}");

    private final String html;

    private Template(String html) {
        this.html = html;
    }

    static Template read(String name) {
        try (InputStream stream = Template.class.getResourceAsStream(name + ".html")) {
            return new Template(new String(stream.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Template of(String html) {
        return new Template(html);
    }

    /** Fills all places. Text cannot become HTML. */
    String fill(Texts texts, Map<String, String> values) {
        return PLACE.matcher(html).replaceAll(place -> Matcher.quoteReplacement(filled(place.group(1), place.group(2),
                texts, values)));
    }

    private static String filled(String raw, String name, Texts texts, Map<String, String> values) {
        String value = Optional.ofNullable(values.get(name)).orElseGet(() -> texts.get(name));
        return raw.isEmpty() ? escape(value) : value;
    }

    static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
