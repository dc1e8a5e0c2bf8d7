package org.nanwang.kernel.apps.instance;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Turns the filter of an import into words: {@code com.example [1.0.0,2.0.0)}. */
final class PackageFilter {
    private static final Pattern NAME = Pattern.compile("\\(osgi\\.wiring\\.package=([^)]+)\\)");
    private static final Pattern LEAST = Pattern.compile("\\(version>=([^)]+)\\)");
    private static final Pattern BELOW = Pattern.compile("\\(!\\(version>=([^)]+)\\)\\)");

    private PackageFilter() {
    }

    static String words(String filter) {
        String name = group(NAME, filter, filter);
        String rest = BELOW.matcher(filter).replaceAll("");
        String least = group(LEAST, rest, "");
        String below = group(BELOW, filter, "");
        if (least.isEmpty()) {
            return name;
        }
        return name + (below.isEmpty() ? " " + least : " [" + least + "," + below + ")");
    }

    private static String group(Pattern pattern, String text, String otherwise) {
        Matcher matcher = pattern.matcher(text);
        return matcher.find() ? matcher.group(1) : otherwise;
    }
}
