package org.nanwang.sdk.pack;

import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a finding is, as programs want it. People read {@link Finding#place()}: a file of the bundle with line and column
 * where there are any ({@code lib/x.jar!/org/example/A.class:12}), then words; a manifest header; or {@code app.yaml:} and
 * a key.
 *
 * @param file path in the bundle; inside an embedded library after {@code !/}
 * @param line counted from 1; empty when the whole file is meant
 * @param column counted from 1
 */
public record Place(String file, OptionalInt line, OptionalInt column) {

    private static final Pattern FORM = Pattern.compile("([^:]+?)(?::(\\d{1,7}))?(?::(\\d{1,7}))?(?::? .*)?");
    private static final Pattern NUMBERS = Pattern.compile("^([^:]+)(?::\\d{1,7}){1,2}(?!\\d)");
    private static final Pattern HEADER = Pattern.compile("[A-Za-z]+(-[A-Za-z]+)+");

    /** Reads what people are told. */
    public static Place of(String place) {
        Matcher form = FORM.matcher(place);
        if (!form.matches()) {
            return new Place(place, OptionalInt.empty(), OptionalInt.empty());
        }
        return new Place(file(form.group(1)), number(form.group(2)), number(form.group(3)));
    }

    /** Leaves line and column out of what people are told: what stays when code moves inside its file. */
    public static String unnumbered(String place) {
        return NUMBERS.matcher(place).replaceFirst("$1");
    }

    private static String file(String name) {
        if (name.equals("app.yaml")) {
            return "META-INF/nanwang/app.yaml";
        }
        return HEADER.matcher(name).matches() ? "META-INF/MANIFEST.MF" : name;
    }

    private static OptionalInt number(String digits) {
        return digits == null ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(digits));
    }
}
