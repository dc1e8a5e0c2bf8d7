package org.nanwang.sdk.people;

import java.util.Arrays;

/**
 * How well the platform knows who a person really is, from nothing to a meeting in person.
 *
 * @since 1.0
 */
public enum RealNameLevel {
    /** Nobody has checked anything. */
    NONE,
    /** The phone number is confirmed. */
    BASIC,
    /** Name and identity number have been checked with an authority. */
    VERIFIED,
    /** The face has been compared, or the person has come in person. */
    STRONG;

    /** Gives its number, 0 to 3: the claim {@code real_name_level} of tokens. */
    public int number() {
        return ordinal();
    }

    /**
     * Tells whether this level is another one or better.
     *
     * @param other never null
     */
    public boolean atLeast(RealNameLevel other) {
        return compareTo(other) >= 0;
    }

    /**
     * Finds a level by its number.
     *
     * @throws IllegalArgumentException if there is none with it
     */
    public static RealNameLevel of(int number) {
        return Arrays.stream(values()).filter(level -> level.number() == number).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("real-name level " + number + " is not 0 to 3"));
    }
}
