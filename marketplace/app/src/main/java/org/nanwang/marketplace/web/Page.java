package org.nanwang.marketplace.web;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * A piece of a list.
 *
 * @param items in order
 * @param next where the list goes on; absent at its end
 */
public record Page<T>(List<T> items, Optional<String> next) {

    /** Makes a page of what was asked for with one more than its limit, to see whether the list goes on. */
    static <S, T> Page<T> of(List<S> found, int limit, Function<S, T> view, Function<S, Object> cursor) {
        List<S> shown = found.subList(0, Math.min(limit, found.size()));
        Optional<String> next = found.size() > limit
                ? Optional.of(cursor.apply(shown.get(limit - 1)).toString())
                : Optional.empty();
        return new Page<>(shown.stream().map(view).toList(), next);
    }
}
