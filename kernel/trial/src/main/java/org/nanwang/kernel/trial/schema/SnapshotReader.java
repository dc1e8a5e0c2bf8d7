package org.nanwang.kernel.trial.schema;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.nanwang.kernel.storage.Sql;
import org.nanwang.kernel.trial.schema.SchemaSnapshot.Column;
import org.nanwang.kernel.trial.schema.SchemaSnapshot.Table;

/** Reads a schema and its rows. */
final class SnapshotReader {

    /** Of a table; a trial makes fewer. */
    private static final int MOST_VALUES = 5000;
    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,40}(\\.\\d{1,40})?");

    private static final String COLUMNS = """
            SELECT c.relname, c.relkind IN ('v', 'm') AS view, a.attname, format_type(a.atttypid, a.atttypmod) AS type, a.attnotnull,
              coalesce(pg_get_expr(d.adbin, d.adrelid), CASE WHEN a.attidentity <> '' THEN 'identity' END) AS fallback
            FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
            LEFT JOIN pg_attrdef d ON d.adrelid = c.oid AND d.adnum = a.attnum
            WHERE c.relnamespace = ?::regnamespace AND c.relkind IN ('r', 'p', 'v', 'm') AND NOT c.relispartition
              AND c.relname NOT LIKE ? ORDER BY c.relname, a.attnum""";

    private static final String CONSTRAINTS = """
            SELECT c.relname, k.conname, pg_get_constraintdef(k.oid) FROM pg_constraint k JOIN pg_class c ON c.oid = k.conrelid
            WHERE c.relnamespace = ?::regnamespace""";

    private static final String ROUTINES = """
            SELECT p.proname || '(' || pg_get_function_identity_arguments(p.oid) || ')' FROM pg_proc p
            WHERE p.pronamespace = ?::regnamespace AND p.prorettype NOT IN ('trigger'::regtype, 'event_trigger'::regtype)""";

    private record Found(String table, boolean view, Column column) {
    }

    private final Sql sql;
    private final String schema;

    SnapshotReader(Sql sql, String schema) {
        this.sql = sql;
        this.schema = TableAccess.quoted(schema);
    }

    SchemaSnapshot read() {
        sql.update("SET LOCAL timezone = 'UTC'");
        Map<String, Map<String, String>> constraints = new HashMap<>();
        sql.query(CONSTRAINTS, row -> constraints.computeIfAbsent(row.getString(1), name -> new HashMap<>())
                .put(row.getString(2), row.getString(3)), schema);
        Map<String, Table> tables = new HashMap<>();
        for (Found found : sql.query(COLUMNS, SnapshotReader::found, schema, Catalog.OF_KERNEL)) {
            Table table = tables.computeIfAbsent(found.table(), name -> new Table(name, List.of(),
                    constraints.getOrDefault(name, Map.of()), found.view() ? 0 : count(name)));
            List<Column> columns = new ArrayList<>(table.columns());
            columns.add(found.view() ? found.column() : filled(found));
            tables.put(table.name(), new Table(table.name(), columns, table.constraints(), table.rows()));
        }
        return new SchemaSnapshot(tables, Set.copyOf(sql.query(ROUTINES, row -> row.getString(1), schema)));
    }

    private static Found found(ResultSet row) throws SQLException {
        return new Found(row.getString(1), row.getBoolean(2), new Column(row.getString("attname"), row.getString("type"),
                row.getBoolean("attnotnull"), Optional.ofNullable(row.getString("fallback")), List.of()));
    }

    private long count(String table) {
        return sql.one("SELECT count(*) FROM " + name(table), row -> row.getLong(1)).orElse(0L);
    }

    private Column filled(Found found) {
        Column column = found.column();
        String name = TableAccess.quoted(column.name());
        String text = column.type().equals("json") ? name + "::jsonb::text" : name + "::text";
        List<String> values = sql.query("SELECT " + text + " FROM " + name(found.table()) + " WHERE " + name + " IS NOT NULL LIMIT "
                + MOST_VALUES, row -> plain(row.getString(1)));
        return new Column(column.name(), column.type(), column.required(), column.fallback(), values.stream().sorted().toList());
    }

    private String name(String table) {
        return schema + "." + TableAccess.quoted(table);
    }

    /** One and the same value is written differently in two types: 1 and 1.00, a day and its midnight. */
    private static String plain(String value) {
        if (NUMBER.matcher(value).matches()) {
            return new BigDecimal(value).stripTrailingZeros().toPlainString();
        }
        return value.replaceFirst("^(\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d(?:\\.\\d+)?)\\+00$", "$1")
                .replaceFirst("^(\\d{4}-\\d\\d-\\d\\d) 00:00:00$", "$1").stripTrailing();
    }
}
