package org.nanwang.kernel.identity.session;

import java.time.Instant;
import java.util.List;

/**
 * Who somebody has shown to be, and how.
 *
 * @param account who
 * @param methods how, in the words of RFC 8176
 * @param at when the password was given
 */
public record Proven(String account, List<String> methods, Instant at) {

    private static final String SEVERAL = "mfa";

    /** Copies the list. */
    public Proven {
        methods = List.copyOf(methods);
    }

    /** By password alone. */
    public static Proven byPassword(String account, Instant at) {
        return new Proven(account, List.of("pwd"), at);
    }

    /** Adds a one-time code. */
    public Proven withCode() {
        return new Proven(account, List.of("pwd", "otp", SEVERAL), at);
    }

    /** Tells whether more than one factor was shown. */
    public boolean strong() {
        return methods.contains(SEVERAL);
    }

    /** Gives the level as clients ask for it in {@code acr_values}. */
    public String level() {
        return strong() ? SEVERAL : "pwd";
    }
}
