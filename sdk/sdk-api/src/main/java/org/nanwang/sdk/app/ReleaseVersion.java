package org.nanwang.sdk.app;

import java.util.Comparator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The version of a release: {@code 1.4.2}, or {@code 1.4.2-beta.1} before it. Ordered as Semantic Versioning 2.0.0
 * says for the numbers; of two with equal numbers the one with a qualifier is older, and qualifiers compare as text.
 *
 * @param major a break of what others rely on
 * @param minor something new
 * @param patch a repair
 * @param qualifier letters, digits, dots and hyphens; empty for a final release, never null
 * @since 1.0
 */
public record ReleaseVersion(int major, int minor, int patch, String qualifier) implements Comparable<ReleaseVersion> {

    private static final Pattern FORM =
            Pattern.compile("(0|[1-9]\\d{0,8})\\.(0|[1-9]\\d{0,8})\\.(0|[1-9]\\d{0,8})(?:-([0-9A-Za-z][0-9A-Za-z.-]{0,59}))?");

    private static final Comparator<ReleaseVersion> ORDER = Comparator.comparingInt(ReleaseVersion::major)
            .thenComparingInt(ReleaseVersion::minor)
            .thenComparingInt(ReleaseVersion::patch)
            .thenComparing(version -> version.qualifier().isEmpty())
            .thenComparing(ReleaseVersion::qualifier);

    /** @throws IllegalArgumentException if the parts do not make a version */
    public ReleaseVersion {
        if (!FORM.matcher(text(major, minor, patch, qualifier)).matches()) {
            throw malformed(text(major, minor, patch, qualifier));
        }
    }

    /**
     * Reads a version.
     *
     * @param text never null
     * @throws IllegalArgumentException if it is not of the form 1.2.3 or 1.2.3-qualifier
     */
    public static ReleaseVersion parse(String text) {
        Matcher matcher = FORM.matcher(text);
        if (!matcher.matches()) {
            throw malformed(text);
        }
        String qualifier = matcher.group(4) == null ? "" : matcher.group(4);
        return new ReleaseVersion(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2)),
                Integer.parseInt(matcher.group(3)), qualifier);
    }

    @Override
    public int compareTo(ReleaseVersion other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return text(major, minor, patch, qualifier);
    }

    private static String text(int major, int minor, int patch, String qualifier) {
        String numbers = major + "." + minor + "." + patch;
        return "".equals(qualifier) ? numbers : numbers + "-" + qualifier;
    }

    private static IllegalArgumentException malformed(String text) {
        return new IllegalArgumentException(
                "version '" + text + "' is not of the form 1.2.3 or 1.2.3-qualifier (Semantic Versioning)");
    }
}
