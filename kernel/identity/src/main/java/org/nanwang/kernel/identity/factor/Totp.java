package org.nanwang.kernel.identity.factor;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Codes of authenticator apps: RFC 6238 with SHA-1, six digits and half a minute, which is what all of them know. */
final class Totp {

    private static final int STEP_SECONDS = 30;
    /** Clocks differ: the code before and the code after are good, too. */
    private static final int SKEW = 1;
    private static final int MODULUS = 1_000_000;

    private Totp() {
    }

    /** Gives the step a code belongs to, if it is a good one at a moment. */
    static OptionalLong step(byte[] key, String code, Instant moment) {
        long now = moment.getEpochSecond() / STEP_SECONDS;
        return LongStream.rangeClosed(now - SKEW, now + SKEW).filter(step -> same(code(key, step), code)).findFirst();
    }

    static String code(byte[] key, long step) {
        try {
            Mac mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(key, "HmacSHA1"));
            byte[] hash = mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(step).array());
            int offset = hash[hash.length - 1] & 0xf;
            int number = ByteBuffer.wrap(hash, offset, Integer.BYTES).getInt() & Integer.MAX_VALUE;
            return String.format("%06d", number % MODULUS);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean same(String expected, String given) {
        return MessageDigest.isEqual(expected.getBytes(StandardCharsets.US_ASCII), given.getBytes(StandardCharsets.UTF_8));
    }
}
