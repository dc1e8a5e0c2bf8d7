package org.nanwang.kernel.storage.postgres;

import java.security.SecureRandom;
import org.postgresql.util.PasswordUtil;

/**
 * What PostgreSQL keeps of a password that nobody chose: its SCRAM-SHA-256 verifier (RFC 5802). Rounds of hashing protect
 * what people can guess; 256 random bits nobody guesses, and each round would be paid for at every new connection.
 */
public final class RandomPassword {

    private static final int ROUNDS = 1;
    private static final int SALT_BYTES = 16;

    private RandomPassword() {
    }

    /** Gives the verifier to put into {@code ALTER ROLE}, so that the password itself is in no statement and no log. */
    public static String verifier(String password) {
        byte[] salt = new byte[SALT_BYTES];
        new SecureRandom().nextBytes(salt);
        return PasswordUtil.encodeScramSha256(password.toCharArray(), ROUNDS, salt);
    }
}
