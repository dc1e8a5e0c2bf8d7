package org.nanwang.kernel.trial.schema;

import java.util.List;

/**
 * What rows have to keep.
 *
 * @param expression as SQL writes it
 * @param columns it speaks of
 */
record Condition(String expression, List<String> columns) {

    Condition {
        columns = List.copyOf(columns);
    }
}
