package org.nanwang.kernel.identity.person;

import java.util.Optional;
import java.util.regex.Pattern;
import org.nanwang.kernel.identity.account.IdentityError;
import org.nanwang.sdk.error.Refusal;
import org.nanwang.sdk.people.IdNumber;

/** What is personal as it is written in JSON: what is left out stays as it is, an empty text takes it away. */
public record Personal(String realName, String phone, String email, String idNumber) {

    private static final Pattern PHONE = Pattern.compile("\\+[1-9]\\d{6,14}");
    private static final Pattern CHINESE_MOBILE = Pattern.compile("1\\d{10}");
    private static final Pattern EMAIL = Pattern.compile("(?=.{3,254}$)[^\\s@]{1,64}@[^\\s@]+\\.[^\\s@.]+");
    private static final int LONGEST_NAME = 100;

    /** Writes over what there was. */
    PersonalData over(PersonalData before) {
        return new PersonalData(
                value(realName, before.realName()).map(name -> Texts.line("realName", name, LONGEST_NAME)),
                value(phone, before.phone()).map(Personal::phone), value(email, before.email()).map(Personal::email),
                value(idNumber, before.idNumber().map(IdNumber::value)).map(Personal::idNumber));
    }

    /** Shows so much that somebody can be told apart. */
    static Personal masked(PersonalData data) {
        return new Personal(data.realName().map(Personal::maskedName).orElse(null),
                data.phone().map(text -> masked(text, 3, 4)).orElse(null),
                data.email().map(text -> text.charAt(0) + "***" + text.substring(text.indexOf('@'))).orElse(null),
                data.idNumber().map(IdNumber::masked).orElse(null));
    }

    static Personal open(PersonalData data) {
        return new Personal(data.realName().orElse(null), data.phone().orElse(null), data.email().orElse(null),
                data.idNumber().map(IdNumber::value).orElse(null));
    }

    @Override
    public String toString() {
        return "Personal";
    }

    private static Optional<String> value(String asked, Optional<String> before) {
        return asked == null ? before : Optional.of(asked.strip()).filter(text -> !text.isEmpty());
    }

    private static String phone(String text) {
        String plain = text.replaceAll("[ -]", "");
        String whole = CHINESE_MOBILE.matcher(plain).matches() ? "+86" + plain : plain;
        if (!PHONE.matcher(whole).matches()) {
            throw new Refusal(IdentityError.PHONE_UNFIT);
        }
        return whole;
    }

    private static String email(String text) {
        if (!EMAIL.matcher(text).matches()) {
            throw new Refusal(IdentityError.EMAIL_UNFIT);
        }
        return text;
    }

    private static IdNumber idNumber(String text) {
        try {
            return new IdNumber(text.toUpperCase(java.util.Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new Refusal(e, IdentityError.ID_NUMBER_UNFIT);
        }
    }

    /** Chinese custom: the family name, which is the first character in all but a few. */
    private static String maskedName(String name) {
        int first = name.offsetByCodePoints(0, 1);
        return name.substring(0, first) + "*".repeat(Math.max(1, name.codePointCount(first, name.length())));
    }

    private static String masked(String text, int head, int tail) {
        return text.substring(0, head) + "*".repeat(text.length() - head - tail) + text.substring(text.length() - tail);
    }
}
