package org.nanwang.kernel.identity.account;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;

/** Secrets we make ourselves. They are long and random, so that a plain digest of them suffices. */
public final class Secrets {

    /** No 0, 1, i, l, o: they are read off a screen and typed. */
    private static final String LETTERS = "23456789abcdefghjkmnpqrstuvwxyz";

    private final SecureRandom random = new SecureRandom();

    /** Makes a client secret of 256 bits. */
    public String clientSecret() {
        byte[] bytes = new byte[32];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** Makes four groups of five letters to be typed by hand, 99 bits. */
    public String typed() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 20; i++) {
            text.append(i > 0 && i % 5 == 0 ? "-" : "").append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return text.toString();
    }

    /** Gives what is kept of a secret. */
    public static String digest(String secret) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Compares without telling by its time how much was right. */
    public static boolean matches(String digest, String secret) {
        return MessageDigest.isEqual(digest.getBytes(StandardCharsets.UTF_8),
                digest(secret).getBytes(StandardCharsets.UTF_8));
    }
}
