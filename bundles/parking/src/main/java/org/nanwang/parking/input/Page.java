package org.nanwang.parking.input;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.function.Function;

/**
 * A part of a list.
 *
 * @param items in the list's order
 * @param next cursor of the part that follows; absent in JSON, null here, at the end of the list
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Page<T>(List<T> items, String next) {

    /** Cuts a page out of what was found, which is one item more than asked for when there is more. */
    public static <T> Page<T> of(List<T> found, Paging paging, Function<T, String> key) {
        if (found.size() <= paging.limit()) {
            return new Page<>(found, null);
        }
        List<T> items = List.copyOf(found.subList(0, paging.limit()));
        return new Page<>(items, Paging.cursor(key.apply(items.get(items.size() - 1))));
    }

    /** Shows each item in another way. */
    public <S> Page<S> map(Function<T, S> view) {
        return new Page<>(items.stream().map(view).toList(), next);
    }
}
