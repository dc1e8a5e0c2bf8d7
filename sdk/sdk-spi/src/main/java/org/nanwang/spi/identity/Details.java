package org.nanwang.spi.identity;

import java.util.Optional;

/**
 * What a source tells of a person. Real name and identity number count as checked only with the level that says so; a phone
 * number or an e-mail address is never taken as proof of who somebody is.
 *
 * @param displayName what to call them on pages
 * @param realName as on the identity card
 * @param idNumber the number of the identity card (GB 11643)
 * @param phone a confirmed number
 * @param email a confirmed address
 * @since 1.0
 */
public record Details(
        Optional<String> displayName, Optional<String> realName, Optional<String> idNumber, Optional<String> phone,
        Optional<String> email) {

    private static final Details NONE =
            new Details(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    private static final int LONGEST = 100;

    /** Treats what is blank or longer than 100 characters as not told. */
    public Details {
        displayName = told(displayName);
        realName = told(realName);
        idNumber = told(idNumber);
        phone = told(phone);
        email = told(email);
    }

    /** Tells nothing. */
    public static Details none() {
        return NONE;
    }

    /** Gives the same with another display name. */
    public Details withDisplayName(String name) {
        return new Details(Optional.of(name), realName, idNumber, phone, email);
    }

    /** Gives the same with name and number of an identity card. */
    public Details withIdentity(String name, String number) {
        return new Details(displayName, Optional.of(name), Optional.of(number), phone, email);
    }

    /** Gives the same with a confirmed phone number. */
    public Details withPhone(String number) {
        return new Details(displayName, realName, idNumber, Optional.of(number), email);
    }

    /** Gives the same with a confirmed e-mail address. */
    public Details withEmail(String address) {
        return new Details(displayName, realName, idNumber, phone, Optional.of(address));
    }

    private static Optional<String> told(Optional<String> text) {
        return text.map(String::strip).filter(it -> !it.isEmpty() && it.length() <= LONGEST);
    }

    /** Hides everything: what is told of a person has no place in a log. */
    @Override
    public String toString() {
        return "Details";
    }
}
