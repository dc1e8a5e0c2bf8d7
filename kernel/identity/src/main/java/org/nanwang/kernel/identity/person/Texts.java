package org.nanwang.kernel.identity.person;

import java.util.Optional;
import org.nanwang.kernel.identity.account.IdentityError;
import org.nanwang.sdk.error.Refusal;

/** Reads texts that people write. */
public final class Texts {

    private static final int LONGEST_ID = 100;

    private Texts() {
    }

    /**
     * Reads one line.
     *
     * @throws Refusal {@code field-unfit} if it is missing, too long or no plain line
     */
    public static String line(String field, String text, int longest) {
        String line = text == null ? "" : text.strip();
        boolean plain = line.codePoints().noneMatch(character -> Character.isISOControl(character)
                || Character.getType(character) == Character.FORMAT || Character.getType(character) == Character.SURROGATE);
        if (line.isEmpty() || line.length() > longest || !plain) {
            throw new Refusal(IdentityError.FIELD_UNFIT, field, longest);
        }
        return line;
    }

    /** Reads what a directory outside calls something: null leaves it as it is, an empty text takes it away. */
    public static Optional<String> externalId(String asked, Optional<String> before) {
        return asked == null ? before
                : Optional.of(asked).filter(text -> !text.isBlank()).map(text -> line("externalId", text, LONGEST_ID));
    }
}
