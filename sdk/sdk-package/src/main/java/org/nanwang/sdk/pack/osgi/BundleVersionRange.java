package org.nanwang.sdk.pack.osgi;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A range of versions as OSGi writes it: {@code [1.0,2)}; a single version means that one and all later.
 *
 * @param lower the lowest version
 * @param includesLower whether the lowest belongs to it
 * @param upper the highest version, if there is one
 * @param includesUpper whether the highest belongs to it
 */
public record BundleVersionRange(
        BundleVersion lower, boolean includesLower, Optional<BundleVersion> upper, boolean includesUpper) {

    private static final Pattern INTERVAL = Pattern.compile("\\s*([\\[(])\\s*([^,\\s]+)\\s*,\\s*([^,\\s]+)\\s*([])])\\s*");

    /**
     * Reads a range.
     *
     * @throws IllegalArgumentException if it is none, or nothing can lie in it
     */
    public static BundleVersionRange parse(String text) {
        Matcher matcher = INTERVAL.matcher(text);
        if (!matcher.matches()) {
            return new BundleVersionRange(BundleVersion.parse(text), true, Optional.empty(), false);
        }
        BundleVersionRange range = new BundleVersionRange(
                BundleVersion.parse(matcher.group(2)), matcher.group(1).equals("["),
                Optional.of(BundleVersion.parse(matcher.group(3))), matcher.group(4).equals("]"));
        if (range.isEmpty()) {
            throw new IllegalArgumentException("range '" + text + "' is empty");
        }
        return range;
    }

    /** Tells whether a version lies in it. */
    public boolean includes(BundleVersion version) {
        int low = version.compareTo(lower);
        boolean aboveLower = includesLower ? low >= 0 : low > 0;
        return aboveLower && upper.map(highest -> below(version, highest)).orElse(true);
    }

    private boolean below(BundleVersion version, BundleVersion highest) {
        int high = version.compareTo(highest);
        return includesUpper ? high <= 0 : high < 0;
    }

    private boolean isEmpty() {
        int order = lower.compareTo(upper.orElseThrow());
        return order > 0 || order == 0 && !(includesLower && includesUpper);
    }

    @Override
    public String toString() {
        return upper.map(highest -> (includesLower ? "[" : "(") + lower + "," + highest + (includesUpper ? "]" : ")"))
                .orElse(lower.toString());
    }
}
