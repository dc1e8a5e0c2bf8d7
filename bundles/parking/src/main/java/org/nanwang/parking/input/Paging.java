package org.nanwang.parking.input;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import org.nanwang.parking.error.ParkingError;
import org.nanwang.sdk.error.Refusal;

/**
 * Which part of a list is asked for.
 *
 * @param limit how many items
 * @param after key of the last item of the part before
 */
public record Paging(int limit, Optional<String> after) {

    private static final int USUAL = 50;
    private static final int MOST = 200;

    /** Reads the query parameters; both may be missing. */
    public static Paging of(String limit, String after) {
        return new Paging(limit(limit, USUAL), Optional.ofNullable(after).map(Paging::key));
    }

    /** Reads a limit that may be missing. */
    public static int limit(String limit, int usual) {
        return limit == null ? usual : (int) Check.decimal("limit", Check.decimal("limit", limit), 1, MOST);
    }

    static String cursor(String key) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(key.getBytes(StandardCharsets.UTF_8));
    }

    private static String key(String cursor) {
        try {
            return Check.clean("after", new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8), 200);
        } catch (IllegalArgumentException e) {
            throw new Refusal(ParkingError.CURSOR_MALFORMED, cursor);
        }
    }
}
