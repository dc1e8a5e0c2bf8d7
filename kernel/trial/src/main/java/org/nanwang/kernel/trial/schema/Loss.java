package org.nanwang.kernel.trial.schema;

import java.util.Optional;

/**
 * Something that was there before the migrations and is not any more.
 *
 * @param kind what
 * @param table where
 * @param column where in it; empty when it is the whole table
 * @param before what was there: a type, a number, a value
 * @param after what is there now
 */
public record Loss(Kind kind, String table, Optional<String> column, String before, String after) {

    /** What can be lost. */
    public enum Kind {
        TABLE, COLUMN, TYPE, ROWS, VALUES
    }
}
