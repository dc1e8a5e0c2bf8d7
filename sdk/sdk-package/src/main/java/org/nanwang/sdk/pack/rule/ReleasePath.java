package org.nanwang.sdk.pack.rule;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A file of a jar that may be a multi-release one: {@code META-INF/versions/11/a/B.class} stands for
 * {@code a/B.class} on Java 11 and later.
 *
 * @param release the Java release it is for, 0 when for all
 * @param path what it stands for
 */
public record ReleasePath(int release, String path) {

    private static final Pattern VERSIONED = Pattern.compile("META-INF/versions/(\\d{1,4})/(.+)");

    /** Reads a path. */
    public static ReleasePath of(String path) {
        Matcher matcher = VERSIONED.matcher(path);
        return matcher.matches()
                ? new ReleasePath(Integer.parseInt(matcher.group(1)), matcher.group(2))
                : new ReleasePath(0, path);
    }
}
