package org.nanwang.sdk.app;

import java.util.regex.Pattern;
import org.nanwang.sdk.region.RegionCode;

/**
 * The name of an installation: a region and the app's address in it, {@code 370811-parking}. It stays the same over
 * upgrades, rollbacks and a reinstall.
 *
 * @param region where it serves, never null
 * @param address the app's address below the region: lower-case letters, digits and inner hyphens, 2 to 40 characters
 * @since 1.0
 */
public record InstallationId(RegionCode region, String address) implements Comparable<InstallationId> {

    private static final Pattern ADDRESS = Pattern.compile("(?=.{2,40}$)[a-z][a-z0-9]*(-[a-z0-9]+)*");

    /** @throws IllegalArgumentException if a part is null or the address has another form */
    public InstallationId {
        if (region == null || address == null || !ADDRESS.matcher(address).matches()) {
            throw new IllegalArgumentException("installation '" + region + "-" + address
                    + "' is not of the form 370811-parking: a region code and the app's address");
        }
    }

    /**
     * Reads an installation's name.
     *
     * @param text never null
     * @throws IllegalArgumentException if it is not of the form 370811-parking
     */
    public static InstallationId parse(String text) {
        int hyphen = text.indexOf('-');
        if (hyphen < 0) {
            throw new IllegalArgumentException(
                    "installation '" + text + "' is not of the form 370811-parking: a region code and the app's address");
        }
        return new InstallationId(new RegionCode(text.substring(0, hyphen)), text.substring(hyphen + 1));
    }

    @Override
    public int compareTo(InstallationId other) {
        return toString().compareTo(other.toString());
    }

    @Override
    public String toString() {
        return region + "-" + address;
    }
}
