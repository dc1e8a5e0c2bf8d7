package org.nanwang.sdk.pack.sql;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Decodes names that are written by numbers: {@code U&"d\0061ta"}. */
final class SqlUnicode {

    private static final Pattern ESCAPE = Pattern.compile("\\\\(?:([0-9A-Fa-f]{4})|\\+([0-9A-Fa-f]{6})|(\\\\))");

    private SqlUnicode() {
    }

    static String decode(String name) {
        return ESCAPE.matcher(name).replaceAll(found -> {
            String digits = found.group(1) != null ? found.group(1) : found.group(2);
            String character = digits == null ? "\\" : letter(Integer.parseInt(digits, 16));
            return Matcher.quoteReplacement(character);
        });
    }

    private static String letter(int code) {
        return Character.isValidCodePoint(code) ? Character.toString(code) : "?";
    }
}
