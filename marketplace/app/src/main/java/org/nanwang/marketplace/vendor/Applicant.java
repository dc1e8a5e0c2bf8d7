package org.nanwang.marketplace.vendor;

import java.util.regex.Pattern;
import org.nanwang.marketplace.error.MarketplaceError;
import org.nanwang.sdk.error.Refusal;
import org.nanwang.sdk.people.CreditCode;

/**
 * An organisation and whom to talk to there.
 *
 * @param name the organisation's
 * @param code its unified social credit code
 * @param person whom to talk to
 * @param phone of that person
 * @param email of that person
 */
public record Applicant(String name, CreditCode code, String person, String phone, String email) {

    private static final int LONGEST = 200;
    private static final Pattern PHONE = Pattern.compile("\\+?[0-9][0-9 -]{5,24}");
    private static final Pattern EMAIL = Pattern.compile("[^\\s@]{1,64}@[^\\s@]{1,180}\\.[^\\s@.]{2,}");

    /** Refuses what is missing or of another form. */
    public static Applicant of(String name, String code, String person, String phone, String email) {
        return new Applicant(words("name", name), creditCode(code), words("contact.person", person),
                matching(PHONE, "contact.phone", phone), matching(EMAIL, "contact.email", email));
    }

    private static CreditCode creditCode(String text) {
        try {
            return new CreditCode(text.strip());
        } catch (IllegalArgumentException e) {
            throw new Refusal(e, MarketplaceError.APPLICATION_MALFORMED, "creditCode", e.getMessage());
        }
    }

    private static String words(String field, String text) {
        if (text.isBlank() || text.length() > LONGEST) {
            throw new Refusal(MarketplaceError.APPLICATION_MALFORMED, field, "1-" + LONGEST);
        }
        return text.strip();
    }

    private static String matching(Pattern form, String field, String text) {
        if (!form.matcher(text.strip()).matches()) {
            throw new Refusal(MarketplaceError.APPLICATION_MALFORMED, field, text);
        }
        return text.strip();
    }
}
