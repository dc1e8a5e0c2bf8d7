package org.nanwang.kernel.cli.login;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;

/**
 * A proof that who brings a code is who asked for it (RFC 7636).
 *
 * @param verifier kept until the code is there
 * @param challenge sent ahead
 */
record Pkce(String verifier, String challenge) {

    private static final int BYTES = 32;

    static Pkce make() {
        String verifier = random();
        return new Pkce(verifier, encode(sha256(verifier)));
    }

    /** Makes a text that nobody guesses. */
    static String random() {
        byte[] bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        return encode(bytes);
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.US_ASCII));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String encode(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
