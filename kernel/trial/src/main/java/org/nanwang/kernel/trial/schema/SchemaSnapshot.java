package org.nanwang.kernel.trial.schema;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import javax.sql.DataSource;

/**
 * A schema at one moment, with what its rows hold.
 *
 * @param tables by name
 */
public record SchemaSnapshot(Map<String, Table> tables) {

    /** Copies the map. */
    public SchemaSnapshot {
        tables = Collections.unmodifiableMap(new TreeMap<>(tables));
    }

    /** Takes one; what the kernel keeps there for itself is left out. */
    public static SchemaSnapshot take(DataSource source, String schema) {
        return new SchemaSnapshot(Map.of());
    }

    /**
     * A table.
     *
     * @param name without its schema
     * @param columns by their place
     * @param constraints as the database writes them, by name
     * @param rows how many
     */
    public record Table(String name, List<Column> columns, Map<String, String> constraints, long rows) {
    }

    /**
     * A column.
     *
     * @param name as it is
     * @param type as the database writes it, {@code character varying(20)}
     * @param required whether it takes no NULL
     * @param fallback its default, or how it is made
     * @param values what it holds, NULL left out, in an order of their own
     */
    public record Column(String name, String type, boolean required, Optional<String> fallback, List<String> values) {
    }
}
