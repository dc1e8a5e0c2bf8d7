package org.nanwang.sdk.pack.promise;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Paths of resources. What a variable is called, and what it has to look like, is nothing callers write. */
final class Address {

    /** A variable may end with a pattern that holds braces itself. */
    private static final Pattern VARIABLE = Pattern.compile("\\{\\s*([\\w.-]+)\\s*(?::(?:[^{}]|\\{[^{}]*\\})*)?\\}");

    private Address() {
    }

    static String join(String base, String path) {
        return ("/" + base + "/" + path).replaceAll("/+", "/").replaceAll("(?<=.)/$", "");
    }

    static String plain(String path) {
        return VARIABLE.matcher(path).replaceAll("{}");
    }

    static List<String> names(String path) {
        return VARIABLE.matcher(path).results().map((MatchResult found) -> found.group(1)).toList();
    }
}
