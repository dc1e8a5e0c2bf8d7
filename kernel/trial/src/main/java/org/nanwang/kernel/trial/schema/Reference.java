package org.nanwang.kernel.trial.schema;

import java.util.List;

/**
 * A foreign key.
 *
 * @param columns of the table
 * @param table it points to
 * @param keys the columns there, in the same order
 */
record Reference(List<String> columns, String table, List<String> keys) {

    Reference {
        columns = List.copyOf(columns);
        keys = List.copyOf(keys);
    }
}
