package org.nanwang.sdk.people;

import java.util.regex.Pattern;

/**
 * The unified social credit code of an enterprise, an authority or another organisation (GB 32100-2015): 17 characters
 * and a check character, among digits and capital letters without I, O, S, V and Z.
 *
 * @param value the 18 characters; never null
 * @since 1.0
 */
public record CreditCode(String value) {

    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final Pattern FORM = Pattern.compile("[" + ALPHABET + "]{2}\\d{6}[" + ALPHABET + "]{10}");
    private static final int MODULUS = 31;
    private static final int BASE = 3;

    /** @throws IllegalArgumentException if the value has another form, or its last character does not fit the others */
    public CreditCode {
        if (value == null || !FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("unified social credit code '" + value
                    + "' is not 18 digits and capital letters without I, O, S, V and Z, with a region's 6 digits from the third on");
        }
        char expected = checkCharacter(value);
        if (value.charAt(17) != expected) {
            throw new IllegalArgumentException("unified social credit code '" + value + "' ends in '" + value.charAt(17)
                    + "' where its other characters ask for '" + expected + "': look for a typing error");
        }
    }

    private static char checkCharacter(String value) {
        int sum = CheckCharacter.sum(value.substring(0, 17), ALPHABET, BASE, MODULUS);
        return ALPHABET.charAt((MODULUS - sum) % MODULUS);
    }

    @Override
    public String toString() {
        return value;
    }
}
