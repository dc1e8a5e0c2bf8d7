package org.nanwang.sdk.people;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.regex.Pattern;

/**
 * A citizen's identity number (GB 11643-1999): region, date of birth, sequence and a check character. Personal: it tells
 * itself only when asked by {@link #value()}, neither in messages nor by {@link #toString()}.
 *
 * @param value 17 digits and a digit or X; never null
 * @since 1.0
 */
public record IdNumber(String value) {

    private static final Pattern FORM = Pattern.compile("[1-9]\\d{16}[0-9X]");
    private static final String DIGITS = "0123456789";
    private static final String CHECK_CHARACTERS = "10X98765432";
    private static final int MODULUS = 11;

    /** @throws IllegalArgumentException if the value has another form, names no day, or its last character does not fit */
    public IdNumber {
        if (value == null || !FORM.matcher(value).matches() || !born(value)) {
            throw new IllegalArgumentException(
                    "the identity number is not 6 digits of a region, 8 of a date of birth, 3 more, and a digit or X");
        }
        if (value.charAt(17) != checkCharacter(value)) {
            throw new IllegalArgumentException(
                    "the identity number's last character does not fit the others: look for a typing error");
        }
    }

    /** Gives what may be shown to tell numbers apart: {@code 3708**********0012}. */
    public String masked() {
        return value.substring(0, 4) + "*".repeat(10) + value.substring(14);
    }

    @Override
    public String toString() {
        return masked();
    }

    private static boolean born(String value) {
        try {
            LocalDate.parse(value.substring(6, 14), DateTimeFormatter.BASIC_ISO_DATE);
            return true;
        } catch (DateTimeException e) {
            return false;
        }
    }

    /** Place i from the right weighs 2^i mod 11, the check character itself 1. */
    private static char checkCharacter(String value) {
        String reversed = new StringBuilder(value.substring(0, 17)).reverse().toString();
        return CHECK_CHARACTERS.charAt(2 * CheckCharacter.sum(reversed, DIGITS, 2, MODULUS) % MODULUS);
    }
}
