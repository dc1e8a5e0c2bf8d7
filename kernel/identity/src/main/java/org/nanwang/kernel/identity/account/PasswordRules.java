package org.nanwang.kernel.identity.account;

import java.util.Locale;
import org.nanwang.sdk.error.Refusal;

/** What people may choose as a password, beside its length: not what somebody tries first. */
final class PasswordRules {

    private static final int FEWEST_LETTERS = 5;

    private PasswordRules() {
    }

    /**
     * Refuses one that is easy to guess, or no change.
     *
     * @throws Refusal {@code password-weak} or {@code password-same}
     */
    static void check(String name, String before, String next) {
        if (next.equals(before)) {
            throw new Refusal(IdentityError.PASSWORD_SAME);
        }
        boolean holdsName = next.toLowerCase(Locale.ROOT).contains(name);
        if (holdsName || next.codePoints().distinct().count() < FEWEST_LETTERS) {
            throw new Refusal(IdentityError.PASSWORD_WEAK);
        }
    }
}
