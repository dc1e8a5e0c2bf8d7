package org.nanwang.kernel.apps.resource;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Some items of a list, and where the next ones begin.
 *
 * @param items in order
 * @param next what to ask for {@code after}; absent on the last page
 */
public record Page<T>(List<T> items, Optional<String> next) {
    /** Makes a page of items of which one more than {@code limit} was read, if there was one. */
    static <T> Page<T> of(List<T> read, int limit, Function<T, Object> cursor) {
        if (read.size() <= limit) {
            return new Page<>(read, Optional.empty());
        }
        List<T> items = read.subList(0, limit);
        return new Page<>(items, Optional.of(cursor.apply(items.get(limit - 1)).toString()));
    }
}
