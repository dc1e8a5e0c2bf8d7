package org.nanwang.sdk.pack.osgi;

import java.util.Comparator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.nanwang.sdk.app.ReleaseVersion;

/**
 * A version as OSGi writes it: {@code 1.0.0.SNAPSHOT}. Unlike a {@link ReleaseVersion}, one without a qualifier is the
 * oldest of equal numbers.
 *
 * @param major first number
 * @param minor second number
 * @param micro third number
 * @param qualifier letters, digits, underscores and hyphens; empty when there is none
 */
public record BundleVersion(int major, int minor, int micro, String qualifier) implements Comparable<BundleVersion> {

    private static final Pattern FORM =
            Pattern.compile("(\\d{1,9})(?:\\.(\\d{1,9})(?:\\.(\\d{1,9})(?:\\.([0-9A-Za-z_-]{1,60}))?)?)?");

    private static final Comparator<BundleVersion> ORDER = Comparator.comparingInt(BundleVersion::major)
            .thenComparingInt(BundleVersion::minor)
            .thenComparingInt(BundleVersion::micro)
            .thenComparing(BundleVersion::qualifier);

    /**
     * Reads a version; numbers left out are 0.
     *
     * @throws IllegalArgumentException if it is none
     */
    public static BundleVersion parse(String text) {
        Matcher matcher = FORM.matcher(text.strip());
        if (!matcher.matches()) {
            throw new IllegalArgumentException("version '" + text + "' is not of the form 1.2.3.qualifier");
        }
        return new BundleVersion(number(matcher.group(1)), number(matcher.group(2)), number(matcher.group(3)),
                matcher.group(4) == null ? "" : matcher.group(4));
    }

    /** Writes a release's version the way a manifest needs it: {@code 1.0.0-beta.1} becomes {@code 1.0.0.beta_1}. */
    public static BundleVersion of(ReleaseVersion release) {
        return new BundleVersion(release.major(), release.minor(), release.patch(), release.qualifier().replace('.', '_'));
    }

    /**
     * Gives the release's version a manifest speaks of; the reverse of {@link #of}.
     *
     * @throws IllegalArgumentException if no release can have it
     */
    public ReleaseVersion release() {
        return new ReleaseVersion(major, minor, micro, qualifier.replace('_', '.'));
    }

    private static int number(String text) {
        return text == null ? 0 : Integer.parseInt(text);
    }

    @Override
    public int compareTo(BundleVersion other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        String numbers = major + "." + minor + "." + micro;
        return qualifier.isEmpty() ? numbers : numbers + "." + qualifier;
    }
}
