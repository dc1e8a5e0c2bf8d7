package org.nanwang.kernel.trial.schema;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.nanwang.kernel.storage.Sql;

/**
 * A schema at one moment, with what its rows hold.
 *
 * @param tables by name, views among them
 * @param routines functions and procedures that can be called, with the types of their parameters
 */
public record SchemaSnapshot(Map<String, Table> tables, Set<String> routines) {

    /** Copies what it holds. */
    public SchemaSnapshot {
        tables = Collections.unmodifiableMap(new TreeMap<>(tables));
        routines = Set.copyOf(routines);
    }

    /** Takes one; what the kernel keeps there for itself is left out. */
    public static SchemaSnapshot take(DataSource source, String schema) {
        return new Sql(source).transaction(sql -> new SnapshotReader(sql, schema).read());
    }

    /**
     * A table or view.
     *
     * @param name without its schema
     * @param columns by their place
     * @param constraints as the database writes them, by name
     * @param rows how many; of a view, none are counted
     */
    public record Table(String name, List<Column> columns, Map<String, String> constraints, long rows) {

        /** Copies what it holds. */
        public Table {
            columns = List.copyOf(columns);
            constraints = Map.copyOf(constraints);
        }

        Optional<Column> column(String column) {
            return columns.stream().filter(each -> each.name().equals(column)).findFirst();
        }
    }

    /**
     * A column.
     *
     * @param name as it is
     * @param type as the database writes it, {@code character varying(20)}
     * @param required whether it takes no NULL
     * @param fallback its default, or how it is made
     * @param values what it holds, NULL left out, written so that the same in two types is the same; sorted
     */
    public record Column(String name, String type, boolean required, Optional<String> fallback, List<String> values) {

        /** Copies the list. */
        public Column {
            values = List.copyOf(values);
        }
    }
}
