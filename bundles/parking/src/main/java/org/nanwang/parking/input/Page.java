package org.nanwang.parking.input;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * A part of a list.
 *
 * @param items in the list's order
 * @param next cursor of the part that follows; empty at the end of the list
 */
public record Page<T>(List<T> items, Optional<String> next) {

    /** Makes a page of a list that has no more. */
    public static <T> Page<T> whole(List<T> items) {
        return new Page<>(items, Optional.empty());
    }

    /** Cuts a page out of what was found, which is one item more than asked for when there is more. */
    public static <T> Page<T> of(List<T> found, Paging paging, Function<T, String> key) {
        if (found.size() <= paging.limit()) {
            return whole(found);
        }
        List<T> items = List.copyOf(found.subList(0, paging.limit()));
        return new Page<>(items, Optional.of(Paging.cursor(key.apply(items.get(items.size() - 1)))));
    }

    /** Shows each item in another way. */
    public <S> Page<S> map(Function<T, S> view) {
        return new Page<>(items.stream().map(view).toList(), next);
    }
}
