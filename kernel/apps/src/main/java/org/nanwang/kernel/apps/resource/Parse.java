package org.nanwang.kernel.apps.resource;

import java.util.Optional;
import java.util.function.Function;
import org.nanwang.kernel.apps.error.AppsError;
import org.nanwang.sdk.error.Refusal;

/** Reads what came over HTTP, in words the caller understands. */
final class Parse {
    private static final int PAGE = 50;
    private static final int LARGEST_PAGE = 200;

    private Parse() {
    }

    static <T> T required(String name, String text, Function<String, T> reader) {
        if (text == null) {
            throw new Refusal(AppsError.ORDER_MALFORMED, "'" + name + "' is missing");
        }
        try {
            return reader.apply(text);
        } catch (IllegalArgumentException e) {
            throw new Refusal(e, AppsError.ORDER_MALFORMED, e.getMessage());
        }
    }

    static <T> Optional<T> optional(String name, String text, Function<String, T> reader) {
        return Optional.ofNullable(text).filter(given -> !given.isEmpty())
                .map(given -> required(name, given, reader));
    }

    static int limit(String text) {
        int limit = optional("limit", text, Integer::valueOf).orElse(PAGE);
        if (limit < 1 || limit > LARGEST_PAGE) {
            throw new Refusal(AppsError.ORDER_MALFORMED, "'limit' is not from 1 to " + LARGEST_PAGE);
        }
        return limit;
    }
}
