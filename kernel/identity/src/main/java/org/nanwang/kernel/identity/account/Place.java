package org.nanwang.kernel.identity.account;

import java.util.Optional;
import java.util.regex.Pattern;
import org.nanwang.sdk.region.RegionCode;

/**
 * Where a role or a permission holds: {@code 370811}, or {@code 370800/*} with all regions below.
 *
 * @param below whether it reaches the regions below; nothing else makes a grant reach them
 */
public record Place(RegionCode region, boolean below) {

    static final String FORM = "[1-9]\\d{5}(?:\\d{3}){0,2}(?:/\\*)?";
    private static final String BELOW = "/*";
    private static final Pattern PATTERN = Pattern.compile(FORM);

    /** Reads a place; empty if it is written otherwise. */
    public static Optional<Place> read(String text) {
        if (!PATTERN.matcher(text).matches()) {
            return Optional.empty();
        }
        boolean below = text.endsWith(BELOW);
        String code = below ? text.substring(0, text.length() - BELOW.length()) : text;
        return Optional.of(new Place(new RegionCode(code), below));
    }

    @Override
    public String toString() {
        return below ? region + BELOW : region.value();
    }
}
