package org.nanwang.tests;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** An authenticator app on somebody's phone (RFC 6238), told its secret as a page shows it to people. */
public final class Authenticator {

    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final int BYTES = 20;

    private final byte[] secret;
    private long shown;

    /** Takes a secret of 32 letters and digits, in groups or not. */
    public Authenticator(String secret) {
        BigInteger number = secret.replaceAll("\\s", "").chars().mapToObj(letter -> BigInteger.valueOf(ALPHABET.indexOf(letter)))
                .reduce(BigInteger.ZERO, (all, digit) -> all.shiftLeft(5).add(digit));
        byte[] bytes = number.toByteArray();
        this.secret = new byte[BYTES];
        int used = Math.min(bytes.length, BYTES);
        System.arraycopy(bytes, bytes.length - used, this.secret, BYTES - used, used);
    }

    /** Gives a code it has not shown yet. A test cannot wait: the one before and the one after now are good, too. */
    public String code() {
        shown = Math.max(shown + 1, System.currentTimeMillis() / 30_000 - 1);
        try {
            Mac mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(secret, "HmacSHA1"));
            byte[] hash = mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(shown).array());
            int offset = hash[hash.length - 1] & 0xf;
            int number = ByteBuffer.wrap(Arrays.copyOfRange(hash, offset, offset + 4)).getInt() & Integer.MAX_VALUE;
            return String.format("%06d", number % 1_000_000);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
