package org.nanwang.sdk.pack.migration;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.nanwang.sdk.pack.sql.SqlCursor;
import org.nanwang.sdk.pack.sql.SqlToken;
import org.nanwang.sdk.pack.sql.SqlTypes;

/** Tells what an ALTER TABLE takes away. */
final class TableHarms {

    private static final String[] KEEPING_OUT = {"constraint", "unique", "primary", "check", "foreign", "exclude"};

    private final Known known;
    private final String table;

    TableHarms(Known known, String table) {
        this.known = known;
        this.table = table;
    }

    Stream<Harm> of(Command command) {
        return known.fresh(table) ? Stream.empty() : Actions.of(command).stream().flatMap(action -> of(action).stream());
    }

    private Optional<Harm> of(List<SqlToken> action) {
        SqlCursor cursor = new SqlCursor(action);
        if (cursor.take("rename")) {
            return cursor.is(0, "constraint") ? Optional.empty() : renamed(cursor);
        }
        if (cursor.take("drop")) {
            return dropped(cursor);
        }
        if (cursor.take("add")) {
            return added(cursor);
        }
        if (cursor.take("alter")) {
            cursor.take("column");
            return cursor.name().flatMap(column -> altered(column, cursor));
        }
        if (cursor.take("force")) {
            return Optional.of(Harm.of("hidden", table));
        }
        boolean parted = cursor.take("detach") || cursor.take("no", "inherit");
        return parted ? Optional.of(Harm.of("detach", table))
                : cursor.take("set", "unlogged") ? Optional.of(Harm.perhaps("unlogged", table)) : Optional.empty();
    }

    private Optional<Harm> renamed(SqlCursor cursor) {
        if (cursor.take("to")) {
            return Optional.of(Harm.of("rename", "table " + table));
        }
        cursor.take("column");
        return cursor.name().filter(column -> !known.fresh(table, column)).map(column -> Harm.of("rename", table + "." + column));
    }

    private Optional<Harm> dropped(SqlCursor cursor) {
        boolean constraint = cursor.take("constraint");
        cursor.take("column");
        cursor.take("if", "exists");
        Optional<String> name = cursor.name();
        return constraint ? name.filter(it -> !known.loose(it)).map(it -> Harm.of("constraint", table + "." + it))
                : name.filter(it -> !known.fresh(table, it)).map(it -> Harm.of("column", table + "." + it));
    }

    private Optional<Harm> added(SqlCursor cursor) {
        if (Stream.of(KEEPING_OUT).anyMatch(word -> cursor.is(0, word))) {
            return Optional.of(Harm.perhaps("tightens", table));
        }
        cursor.take("column");
        cursor.take("if", "not", "exists");
        return Column.in(cursor.rest()).stream().filter(column -> column.required() && !column.filled()).findFirst()
                .map(column -> Harm.of("required", table + "." + column.name()));
    }

    private Optional<Harm> altered(String column, SqlCursor cursor) {
        if (known.fresh(table, column)) {
            return Optional.empty();
        }
        String subject = table + "." + column;
        if (cursor.take("set", "not", "null")) {
            boolean filled = known.column(table, column).filter(Column::filled).isPresent();
            return filled ? Optional.of(Harm.perhaps("tightens", subject)) : Optional.of(Harm.of("required", subject));
        }
        if (cursor.take("drop", "default") || cursor.take("drop", "identity") || cursor.take("drop", "expression")) {
            return Optional.of(Harm.of("default", subject));
        }
        boolean typed = cursor.take("type") || cursor.take("set", "data", "type");
        return typed && !widens(column, cursor.rest()) ? Optional.of(Harm.of("type", subject)) : Optional.empty();
    }

    private boolean widens(String column, List<SqlToken> type) {
        boolean computed = type.stream().anyMatch(token -> token.is("using"));
        return !computed && known.column(table, column).filter(old -> SqlTypes.widens(old.type(), Column.type(type))).isPresent();
    }
}
