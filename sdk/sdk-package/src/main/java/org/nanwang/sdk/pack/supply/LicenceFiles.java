package org.nanwang.sdk.pack.supply;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.nanwang.sdk.pack.content.JarContent;

/** Takes the first words of a licence's text for its name, where a library says nothing else. */
final class LicenceFiles {

    private static final Pattern FILE = Pattern.compile("(META-INF/)?(LICEN[SC]E|COPYING)([._-].*)?", Pattern.CASE_INSENSITIVE);
    private static final int WORDS = 300;

    private LicenceFiles() {
    }

    /** Gives the beginning of each such file, on one line. */
    static List<String> read(JarContent content) {
        return content.files().stream().filter(path -> FILE.matcher(path).matches())
                .flatMap(path -> content.head(path, WORDS).stream())
                .map(head -> new String(head, StandardCharsets.UTF_8).replaceAll("\\s+", " ").strip())
                .filter(text -> !text.isEmpty()).toList();
    }
}
