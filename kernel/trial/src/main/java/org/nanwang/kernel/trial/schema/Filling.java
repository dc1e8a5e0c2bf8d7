package org.nanwang.kernel.trial.schema;

import java.util.List;
import java.util.Optional;

/**
 * What became of filling a schema with rows.
 *
 * @param tables each of them, in the order they were filled
 */
public record Filling(List<Table> tables) {

    /** Copies the list. */
    public Filling {
        tables = List.copyOf(tables);
    }

    /** Counts the rows. */
    public int rows() {
        return tables.stream().mapToInt(Table::rows).sum();
    }

    /** Gives the tables that could not be filled. */
    public List<Table> empty() {
        return tables.stream().filter(table -> table.rows() == 0).toList();
    }

    /**
     * A table.
     *
     * @param name without its schema
     * @param rows how many it got
     * @param problem why it got fewer than asked for, in the database's words
     */
    public record Table(String name, int rows, Optional<String> problem) {
    }
}
