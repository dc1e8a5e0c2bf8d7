package org.nanwang.marketplace.release;

import org.nanwang.sdk.pack.osgi.BundleVersion;
import org.nanwang.sdk.pack.osgi.BundleVersionRange;

/**
 * The versions of the SDK that a release fits. Each version is a number too, so that a database can compare them;
 * qualifiers are left out of it.
 *
 * @param range as its descriptor writes it: {@code [1.0,2)}
 */
public record SdkVersions(String range) {

    private static final long MAJOR = 1_000_000_000_000L;
    private static final long MINOR = 1_000_000L;

    /** Gives the number of the lowest version. */
    public long least() {
        BundleVersionRange parsed = parsed();
        return number(parsed.lower()) + (parsed.includesLower() ? 0 : 1);
    }

    /** Gives the number above the highest version. */
    public long below() {
        BundleVersionRange parsed = parsed();
        return parsed.upper().map(highest -> number(highest) + (parsed.includesUpper() ? 1 : 0)).orElse(Long.MAX_VALUE);
    }

    /** Tells whether a version is one of them. */
    public boolean include(long version) {
        return least() <= version && version < below();
    }

    /**
     * Gives the number of a version.
     *
     * @throws IllegalArgumentException if it is none
     */
    public static long number(String version) {
        return number(BundleVersion.parse(version));
    }

    private static long number(BundleVersion version) {
        return version.major() * MAJOR + version.minor() * MINOR + version.micro();
    }

    private BundleVersionRange parsed() {
        return BundleVersionRange.parse(range);
    }
}
