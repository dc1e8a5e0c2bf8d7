package org.nanwang.kernel.trial.schema;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.nanwang.kernel.storage.Sql;

/** Reads from the system's tables what a schema asks of its rows. */
final class Catalog {

    /** What the kernel keeps there for itself begins so. */
    static final String OF_KERNEL = "nanwang\\_%";

    private static final String TABLES = """
            SELECT c.relname FROM pg_class c WHERE c.relnamespace = ?::regnamespace AND c.relkind IN ('r', 'p')
            AND NOT c.relispartition AND c.relname NOT LIKE ? ORDER BY c.relname""";

    private static final String FIELDS = """
            WITH RECURSIVE base AS (
              SELECT oid, oid AS root, typbasetype, typtypmod FROM pg_type
              UNION ALL SELECT b.oid, t.oid, t.typbasetype, coalesce(nullif(b.typtypmod, -1), t.typtypmod) FROM base b
              JOIN pg_type t ON t.oid = b.typbasetype),
            least AS (SELECT oid, root, typtypmod FROM base WHERE typbasetype = 0)
            SELECT c.relname, a.attname, format_type(a.atttypid, a.atttypmod) AS type, format_type(l.root, NULL) AS base,
              CASE WHEN r.typcategory = 'A' THEN format_type(r.typelem, NULL) END AS element,
              coalesce(nullif(a.atttypmod, -1), nullif(l.typtypmod, -1), 4) - 4 AS length,
              a.attnotnull OR t.typnotnull AS required,
              a.attidentity <> '' OR a.attgenerated <> '' OR coalesce(pg_get_expr(d.adbin, d.adrelid) LIKE 'nextval(%', false) AS made,
              ARRAY(SELECT e.enumlabel::text FROM pg_enum e WHERE e.enumtypid IN (r.oid, r.typelem) ORDER BY e.enumsortorder) AS labels
            FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid JOIN pg_type t ON t.oid = a.atttypid
            JOIN least l ON l.oid = t.oid JOIN pg_type r ON r.oid = l.root
            LEFT JOIN pg_attrdef d ON d.adrelid = a.attrelid AND d.adnum = a.attnum
            WHERE c.relnamespace = ?::regnamespace AND c.relkind IN ('r', 'p') AND a.attnum > 0 AND NOT a.attisdropped
            ORDER BY c.relname, a.attnum""";

    private static final String REFERENCES = """
            SELECT c.relname, p.relname AS target, %s AS columns, %s AS keys FROM pg_constraint k
            JOIN pg_class c ON c.oid = k.conrelid JOIN pg_class p ON p.oid = k.confrelid
            WHERE k.contype = 'f' AND k.conparentid = 0 AND c.relnamespace = ?::regnamespace ORDER BY c.relname, k.conname"""
            .formatted(names("k.conrelid", "k.conkey"), names("k.confrelid", "k.confkey"));

    private static final String CONDITIONS = """
            SELECT c.relname, pg_get_expr(k.conbin, k.conrelid) AS expression, %s AS columns FROM pg_constraint k
            JOIN pg_class c ON c.oid = k.conrelid WHERE k.contype = 'c' AND c.relnamespace = ?::regnamespace
            UNION ALL
            SELECT c.relname, pg_get_constraintdef(k.oid), ARRAY[a.attname::text] FROM pg_constraint k
            JOIN pg_attribute a ON a.atttypid = k.contypid JOIN pg_class c ON c.oid = a.attrelid
            WHERE k.contype = 'c' AND k.contypid <> 0 AND c.relnamespace = ?::regnamespace
            UNION ALL
            SELECT p.relname, pg_get_expr(c.relpartbound, c.oid) || ' VALUE', ARRAY(SELECT a.attname::text FROM pg_attribute a
              WHERE a.attrelid = p.oid AND a.attnum = ANY (pt.partattrs)) FROM pg_class c JOIN pg_inherits i ON i.inhrelid = c.oid
            JOIN pg_class p ON p.oid = i.inhparent JOIN pg_partitioned_table pt ON pt.partrelid = p.oid
            WHERE c.relispartition AND p.relnamespace = ?::regnamespace ORDER BY 1, 2""".formatted(names("k.conrelid", "k.conkey"));

    private final Sql sql;
    private final String schema;

    Catalog(Sql sql, String schema) {
        this.sql = sql;
        this.schema = '"' + schema + '"';
    }

    private static String names(String table, String numbers) {
        return ("ARRAY(SELECT a.attname::text FROM unnest(%s) WITH ORDINALITY AS n(number, place) JOIN pg_attribute a"
                + " ON a.attrelid = %s AND a.attnum = n.number ORDER BY n.place)").formatted(numbers, table);
    }

    /** Gives the tables, each after those it cannot do without, as far as that is possible. */
    List<Target> tables() {
        Map<String, List<Field>> fields = grouped(FIELDS, Catalog::field, schema);
        Map<String, List<Reference>> references = grouped(REFERENCES, row -> new Reference(strings(row.getArray("columns")),
                row.getString("target"), strings(row.getArray("keys"))), schema);
        Map<String, List<Condition>> conditions = grouped(CONDITIONS,
                row -> new Condition(row.getString("expression"), strings(row.getArray("columns"))), schema, schema, schema);
        List<Target> tables = sql.query(TABLES, row -> row.getString(1), schema, OF_KERNEL).stream()
                .map(name -> new Target(name, fields.getOrDefault(name, List.of()), references.getOrDefault(name, List.of()),
                        conditions.getOrDefault(name, List.of()))).toList();
        return Order.of(tables);
    }

    private static Field field(ResultSet row) throws SQLException {
        return new Field(row.getString("attname"), row.getString("type"), row.getString("base"), Optional.ofNullable(row.getString("element")),
                row.getInt("length"), row.getBoolean("required"), row.getBoolean("made"), strings(row.getArray("labels")));
    }

    private <T> Map<String, List<T>> grouped(String query, Sql.Row<T> reader, Object... arguments) {
        return sql.query(query, row -> Map.entry(row.getString(1), reader.read(row)), arguments).stream()
                .collect(Collectors.groupingBy(Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    static List<String> strings(Array array) throws SQLException {
        return Stream.of((Object[]) array.getArray()).map(String::valueOf).toList();
    }
}
