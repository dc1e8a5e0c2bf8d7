package org.nanwang.kernel.trial.schema;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.nanwang.kernel.storage.Sql;
import org.nanwang.kernel.storage.StorageException;

/** One table of the database, within a transaction that a refused row does not end. */
final class TableAccess {

    /** As many different parents as children are likely to want. */
    private static final int MOST_KEYS = 200;

    private final Sql sql;
    private final String schema;
    private final Target table;
    private final List<Condition> conditions;

    TableAccess(Sql sql, String schema, Target table) {
        this.sql = sql;
        this.schema = schema;
        this.table = table;
        this.conditions = table.foreseeable();
    }

    List<Condition> conditions() {
        return conditions;
    }

    /** Gives what rows of this table can point to. */
    List<List<String>> keys(Reference reference) {
        String columns = reference.keys().stream().map(key -> quoted(key) + "::text").collect(Collectors.joining(", "));
        String where = reference.keys().stream().map(key -> quoted(key) + " IS NOT NULL").collect(Collectors.joining(" AND "));
        return attempt(() -> sql.query("SELECT DISTINCT " + columns + " FROM " + name(reference.table()) + " WHERE " + where + " ORDER BY "
                + Stream.iterate(1, i -> i + 1).limit(reference.keys().size()).map(String::valueOf).collect(Collectors.joining(", "))
                + " LIMIT " + MOST_KEYS, row -> {
                    List<String> key = new ArrayList<>();
                    for (int i = 1; i <= reference.keys().size(); i++) {
                        key.add(row.getString(i));
                    }
                    return key;
                }));
    }

    /** Tells of each row which conditions it keeps; of one that is none at all, nothing. */
    List<List<Boolean>> judge(List<Row> rows) {
        if (conditions.isEmpty()) {
            return rows.stream().map(row -> List.<Boolean>of()).toList();
        }
        try {
            return attempt(() -> judged(rows));
        } catch (StorageException e) {
            return rows.size() == 1 ? List.of(List.of())
                    : rows.stream().flatMap(row -> judge(List.of(row)).stream()).toList();
        }
    }

    private List<List<Boolean>> judged(List<Row> rows) {
        ArrayNode json = JsonNodeFactory.instance.arrayNode();
        rows.forEach(row -> json.add(row.json(table)));
        String kept = conditions.stream().map(condition -> "(" + condition.expression() + ") IS NOT FALSE").collect(Collectors.joining(", "));
        return sql.query("SELECT ARRAY[" + kept + "]::text[] FROM jsonb_populate_recordset(NULL::" + name(table.name())
                + ", ?::jsonb) AS " + quoted(table.name()), row -> Catalog.strings(row.getArray(1)).stream().map("true"::equals).toList(),
                json.toString());
    }

    /** Puts a row in, or throws why not and leaves everything as it was. */
    void insert(Row row) {
        String columns = table.given().stream().map(field -> quoted(field.name())).collect(Collectors.joining(", "));
        attempt(() -> columns.isEmpty() ? sql.update("INSERT INTO " + name(table.name()) + " DEFAULT VALUES")
                : sql.update("INSERT INTO " + name(table.name()) + " (" + columns + ") SELECT " + columns
                        + " FROM jsonb_populate_record(NULL::" + name(table.name()) + ", ?::jsonb)", row.json(table).toString()));
    }

    /** Lets some rows point to others that were not there yet when they were made. */
    void point(Reference reference) {
        String own = reference.columns().stream().map(TableAccess::quoted).collect(Collectors.joining(", "));
        String keys = reference.keys().stream().map(key -> "p." + quoted(key)).collect(Collectors.joining(", "));
        try {
            attempt(() -> sql.update("UPDATE " + name(table.name()) + " AS t SET (" + own + ") = (SELECT " + keys + " FROM "
                    + name(reference.table()) + " AS p ORDER BY md5(t.ctid::text || p.ctid::text) LIMIT 1) WHERE t."
                    + quoted(reference.columns().get(0)) + " IS NULL AND hashtext(t.ctid::text) % 2 = 0"));
        } catch (StorageException e) {
            // they may also point nowhere
            return;
        }
    }

    private <T> T attempt(Supplier<T> work) {
        sql.update("SAVEPOINT attempt");
        try {
            T result = work.get();
            sql.update("RELEASE SAVEPOINT attempt");
            return result;
        } catch (StorageException e) {
            sql.update("ROLLBACK TO SAVEPOINT attempt");
            throw e;
        }
    }

    private String name(String relation) {
        return quoted(schema) + "." + quoted(relation);
    }

    static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }
}
