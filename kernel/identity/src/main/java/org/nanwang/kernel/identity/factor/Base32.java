package org.nanwang.kernel.identity.factor;

import java.math.BigInteger;

/** Bytes as people type them into an authenticator app (RFC 4648, without padding). */
final class Base32 {

    private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final int BITS = 5;

    private Base32() {
    }

    /** Writes bytes, whose number must be a multiple of five. */
    static String write(byte[] bytes) {
        StringBuilder text = new StringBuilder();
        BigInteger number = new BigInteger(1, bytes);
        for (int shift = bytes.length * Byte.SIZE - BITS; shift >= 0; shift -= BITS) {
            text.append(LETTERS.charAt(number.shiftRight(shift).intValue() & LETTERS.length() - 1));
        }
        return text.toString();
    }

    static byte[] read(String text) {
        BigInteger number = BigInteger.ZERO;
        for (char letter : text.toCharArray()) {
            number = number.shiftLeft(BITS).or(BigInteger.valueOf(LETTERS.indexOf(letter)));
        }
        byte[] bytes = new byte[text.length() * BITS / Byte.SIZE];
        byte[] found = number.toByteArray();
        int length = Math.min(found.length, bytes.length);
        System.arraycopy(found, found.length - length, bytes, bytes.length - length, length);
        return bytes;
    }
}
