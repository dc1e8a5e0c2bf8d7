package org.nanwang.kernel.identity.session;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Who somebody has shown to be, and how.
 *
 * @param account who
 * @param methods how, in the words of RFC 8176
 * @param at when the password or a passkey was given, or the source was shown who it is
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

    /** By an identity source, in its own words. */
    public static Proven elsewhere(String account, Set<String> methods, Instant at) {
        return new Proven(account, Stream.concat(Stream.of("fed"), methods.stream().sorted()).distinct().toList(), at);
    }

    /** By a passkey alone, whose device was sure of its owner: something they have, and something they know or are. */
    public static Proven byPasskey(String account, String method, Instant at) {
        return new Proven(account, List.of(), at).withPasskey(method);
    }

    /** Adds a one-time code. */
    public Proven withCode() {
        return with("otp", SEVERAL);
    }

    /** Adds a passkey, which somebody has touched. */
    public Proven withPasskey(String method) {
        return with(method, "user", SEVERAL);
    }

    private Proven with(String... more) {
        return new Proven(account, Stream.concat(methods.stream(), Stream.of(more)).distinct().toList(), at);
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
