package org.nanwang.marketplace.supply;

import java.util.function.Consumer;

/**
 * The entries of a list, read from its file one after the other.
 *
 * @param <T> an entry
 */
@FunctionalInterface
public interface Entries<T> {

    /**
     * Gives each in turn.
     *
     * @throws org.nanwang.sdk.error.Refusal at the first that is none
     */
    void forEach(Consumer<T> each);
}
