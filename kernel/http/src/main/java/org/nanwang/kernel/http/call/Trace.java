package org.nanwang.kernel.http.call;

import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;

/** Reads and makes W3C trace ids. */
public final class Trace {

    private static final int START = 3;
    private static final int LENGTH = 32;
    private static final int HEADER_LENGTH = 55;
    private static final HexFormat HEX = HexFormat.of();

    private Trace() {
    }

    /** Takes the trace id of a {@code traceparent} header, or makes one when there is none or it is malformed. */
    public static String id(String traceparent) {
        return wellFormed(traceparent) ? traceparent.substring(START, START + LENGTH) : fresh();
    }

    private static String fresh() {
        ThreadLocalRandom random = ThreadLocalRandom.current();
        return HEX.toHexDigits(random.nextLong() | 1) + HEX.toHexDigits(random.nextLong());
    }

    private static boolean wellFormed(String header) {
        if (header == null || header.length() < HEADER_LENGTH || header.charAt(2) != '-'
                || header.charAt(START + LENGTH) != '-') {
            return false;
        }
        boolean zero = true;
        for (int i = START; i < START + LENGTH; i++) {
            char digit = header.charAt(i);
            if (!(digit >= '0' && digit <= '9' || digit >= 'a' && digit <= 'f')) {
                return false;
            }
            zero &= digit == '0';
        }
        return !zero;
    }
}
