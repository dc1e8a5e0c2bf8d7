package org.nanwang.kernel.identity.scim;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import java.util.Optional;
import org.nanwang.kernel.identity.person.PersonalData;
import org.nanwang.sdk.error.Refusal;

/**
 * A user as a directory wants one.
 *
 * @param active empty where nothing is said
 * @param data all but the identity number, which no directory may tell
 */
record UserChange(String userName, Optional<String> externalId, String displayName, Optional<Boolean> active,
        PersonalData data, Optional<String> password) {

    private static final String MAIL = "[^@\\s]+@[^@\\s]+\\.[^@\\s]+";
    private static final String PHONE = "\\+[1-9]\\d{6,14}";

    /**
     * Reads one.
     *
     * @throws Refusal {@code invalid-value}
     */
    static UserChange read(ObjectNode document) {
        Values values = new Values(document);
        String userName = values.required("userName").toLowerCase(Locale.ROOT);
        Optional<Boolean> active = document.hasNonNull("active")
                ? Optional.of(values.flag("active", true)) : Optional.empty();
        PersonalData data = new PersonalData(realName(document.path("name")),
                values.single("phoneNumbers").map(UserChange::phone), values.single("emails").map(UserChange::mail),
                Optional.empty());
        return new UserChange(userName, values.text("externalId"), values.text("displayName").orElse(userName), active,
                data, values.text("password"));
    }

    /** Gives a phone with its country, as in E.164; eleven digits are a Chinese mobile phone. */
    static String phone(String written) {
        String digits = written.replaceFirst("^tel:", "").replaceAll("[\\s().-]", "");
        String phone = digits.matches("1\\d{10}") ? "+86" + digits : digits;
        if (!phone.matches(PHONE)) {
            throw new Refusal(ScimError.INVALID_VALUE, "phoneNumbers", "is no phone number such as +8613800000000");
        }
        return phone;
    }

    private static String mail(String written) {
        if (!written.matches(MAIL)) {
            throw new Refusal(ScimError.INVALID_VALUE, "emails", "is no address such as li.wei@county.example");
        }
        return written;
    }

    /** A name is kept in one piece; in Chinese the family comes first, without a space. */
    private static Optional<String> realName(JsonNode name) {
        Optional<String> whole = Values.text("name.formatted", name.path("formatted"));
        Optional<String> family = Values.text("name.familyName", name.path("familyName"));
        Optional<String> given = Values.text("name.givenName", name.path("givenName"));
        if (whole.isPresent() || family.isEmpty() && given.isEmpty()) {
            return whole;
        }
        boolean chinese = (family.orElse("") + given.orElse("")).codePoints().allMatch(Character::isIdeographic);
        return Optional.of(chinese ? family.orElse("") + given.orElse("")
                : (given.orElse("") + " " + family.orElse("")).strip());
    }
}
