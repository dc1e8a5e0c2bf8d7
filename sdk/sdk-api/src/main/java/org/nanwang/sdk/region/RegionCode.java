package org.nanwang.sdk.region;

import java.util.regex.Pattern;

/**
 * The code of an administrative division: 6 digits down to counties (GB/T 2260), 9 to townships (GB/T 10114),
 * 12 to villages.
 *
 * @param value the digits; never null
 * @since 1.0
 */
public record RegionCode(String value) implements Comparable<RegionCode> {

    private static final Pattern FORM = Pattern.compile("[1-9]\\d{5}(\\d{3}(\\d{3})?)?");

    /** @throws IllegalArgumentException if the value is not 6, 9 or 12 digits */
    public RegionCode {
        if (value == null || !FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("region code '" + value
                    + "' is not 6, 9 or 12 digits (GB/T 2260, GB/T 10114), for example 370811 for Rencheng");
        }
    }

    @Override
    public int compareTo(RegionCode other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
