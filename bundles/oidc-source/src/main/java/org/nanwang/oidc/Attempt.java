package org.nanwang.oidc;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;

/**
 * What is remembered between sending the browser away and its return.
 *
 * @param issuer who was asked
 * @param nonce comes back in the ID token
 * @param afresh whether an earlier sign-in does not count
 * @param verifier shows that who redeems the code is who asked for it (RFC 7636)
 */
record Attempt(URI issuer, boolean afresh, String nonce, String verifier) {

    static Attempt begin(URI issuer, boolean afresh) {
        return new Attempt(issuer, afresh, random(), random());
    }

    /** Reads what {@link #memory} wrote; empty if it is anything else. */
    static Optional<Attempt> read(String memory) {
        String[] parts = memory.split("\n", -1);
        return parts.length == 4 ? Optional.of(new Attempt(URI.create(parts[3]), Boolean.parseBoolean(parts[2]), parts[0],
                parts[1])) : Optional.empty();
    }

    String memory() {
        return nonce + "\n" + verifier + "\n" + afresh + "\n" + issuer;
    }

    String challenge() {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String random() {
        byte[] bytes = new byte[32];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
