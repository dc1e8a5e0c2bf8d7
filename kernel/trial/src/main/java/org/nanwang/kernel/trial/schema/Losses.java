package org.nanwang.kernel.trial.schema;

import java.util.List;

/**
 * What migrations have taken away, said by statements or not.
 *
 * @param all each of them
 */
public record Losses(List<Loss> all) {

    /** Copies the list. */
    public Losses {
        all = List.copyOf(all);
    }

    /** Compares a schema before and after. */
    public static Losses between(SchemaSnapshot before, SchemaSnapshot after) {
        return new Losses(List.of());
    }
}
