package org.nanwang.kernel.trial.schema;

import java.util.Optional;

/**
 * Something that the release before had and has not any more.
 *
 * @param kind what
 * @param table where
 * @param column where in it; empty when it is the whole table
 * @param before what was there: a type, a number, a value
 * @param after what is there now
 * @param certain whether it surely harms; otherwise a person looks at it
 */
public record Loss(Kind kind, String table, Optional<String> column, String before, String after, boolean certain) {

    /** What can be lost. */
    public enum Kind {
        /** A table or view is gone. */
        TABLE,
        /** A column is gone. */
        COLUMN,
        /** A function or procedure is gone; its name stands for the table's. */
        ROUTINE,
        /** A type holds less than before. */
        TYPE,
        /** There are fewer rows. */
        ROWS,
        /** Other values stand where some were. */
        VALUES,
        /** What the release before writes is refused. */
        WRITES
    }
}
