package org.nanwang.kernel.identity.account;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.nanwang.sdk.error.Refusal;

/** Pages by cursor. */
public final class Paging {

    private static final int DEFAULT_LIMIT = 50;
    private static final int MAX_LIMIT = 500;

    private Paging() {
    }

    /** A page; {@code next} is empty on the last one. */
    public record Page<T>(List<T> items, Optional<String> next) {
    }

    /**
     * Reads how many are asked for.
     *
     * @param text may be null
     * @throws Refusal {@code limit-malformed}
     */
    public static int limit(String text) {
        if (text == null) {
            return DEFAULT_LIMIT;
        }
        if (!text.matches("[1-9]\\d{0,2}") || Integer.parseInt(text) > MAX_LIMIT) {
            throw new Refusal(IdentityError.LIMIT_MALFORMED, text, MAX_LIMIT);
        }
        return Integer.parseInt(text);
    }

    /** Makes a page of one more than were asked for, if there is one more. */
    public static <S, T> Page<T> page(List<S> found, int limit, Function<S, T> shown, Function<S, String> cursor) {
        boolean more = found.size() > limit;
        List<S> items = more ? found.subList(0, limit) : found;
        return new Page<>(items.stream().map(shown).toList(),
                more ? Optional.of(cursor.apply(items.get(limit - 1))) : Optional.empty());
    }

    /** Makes a cursor of two texts. */
    public static String cursor(String first, String second) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(
                (second + "\n" + first).getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Reads a cursor of two texts.
     *
     * @param text may be null: the beginning
     * @throws Refusal {@code cursor-malformed}
     */
    public static String[] cursor(String text) {
        if (text == null) {
            return new String[] {"", ""};
        }
        try {
            String[] parts = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8).split("\n", 2);
            if (parts.length == 2 && parts[1].indexOf('\0') < 0 && parts[0].indexOf('\0') < 0) {
                return new String[] {parts[1], parts[0]};
            }
            throw new Refusal(IdentityError.CURSOR_MALFORMED, text);
        } catch (IllegalArgumentException e) {
            throw new Refusal(e, IdentityError.CURSOR_MALFORMED, text);
        }
    }
}
