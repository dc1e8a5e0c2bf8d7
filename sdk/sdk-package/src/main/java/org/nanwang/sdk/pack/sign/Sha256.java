package org.nanwang.sdk.pack.sign;

import java.util.regex.Pattern;

/** The form of a SHA-256 in text. */
final class Sha256 {

    private static final Pattern FORM = Pattern.compile("[0-9a-f]{64}");

    private Sha256() {
    }

    static String require(String text) {
        if (text == null || !FORM.matcher(text).matches()) {
            throw new IllegalArgumentException("digest '" + text + "' is not 64 lower-case hexadecimal digits");
        }
        return text;
    }
}
