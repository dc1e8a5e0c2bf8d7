package org.nanwang.sdk.pack.content;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A clause of a manifest header: {@code a.b;version="[1,2)";resolution:=optional}.
 *
 * @param paths the names before the parameters; several may share them
 * @param parameters attributes by name, directives by name with a colon at the end
 */
public record Clause(List<String> paths, Map<String, String> parameters) {

    static List<Clause> parse(String header) {
        return split(header, ',').stream().filter(clause -> !clause.isBlank()).map(Clause::clause).toList();
    }

    private static Clause clause(String text) {
        List<String> paths = new ArrayList<>();
        Map<String, String> parameters = new LinkedHashMap<>();
        for (String part : split(text, ';')) {
            int equals = part.indexOf('=');
            if (equals < 0) {
                paths.add(part.strip());
            } else {
                parameters.put(part.substring(0, equals).strip(), unquoted(part.substring(equals + 1).strip()));
            }
        }
        return new Clause(List.copyOf(paths), Map.copyOf(parameters));
    }

    private static String unquoted(String text) {
        return text.replace("\"", "");
    }

    /** Splits at a separator outside quotes. */
    private static List<String> split(String text, char separator) {
        List<String> parts = new ArrayList<>();
        boolean quoted = false;
        int start = 0;
        for (int i = 0; i < text.length(); i++) {
            quoted ^= text.charAt(i) == '"';
            if (text.charAt(i) == separator && !quoted) {
                parts.add(text.substring(start, i));
                start = i + 1;
            }
        }
        parts.add(text.substring(start));
        return parts;
    }

    /** Gives an attribute's value. */
    public Optional<String> attribute(String name) {
        return Optional.ofNullable(parameters.get(name));
    }
}
