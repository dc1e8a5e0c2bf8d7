package org.nanwang.kernel.trial.schema;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.nanwang.kernel.trial.schema.Loss.Kind;
import org.nanwang.kernel.trial.schema.SchemaSnapshot.Column;
import org.nanwang.kernel.trial.schema.SchemaSnapshot.Table;
import org.nanwang.sdk.pack.sql.SqlTypes;

/** Looks for what a schema had and has not any more. */
final class Comparison {

    private final SchemaSnapshot before;
    private final SchemaSnapshot after;

    Comparison(SchemaSnapshot before, SchemaSnapshot after) {
        this.before = before;
        this.after = after;
    }

    Stream<Loss> losses() {
        Stream<Loss> routines = before.routines().stream().filter(routine -> !after.routines().contains(routine)).sorted()
                .map(routine -> new Loss(Kind.ROUTINE, routine, Optional.empty(), routine, "", true));
        return Stream.concat(before.tables().values().stream().flatMap(this::of), routines);
    }

    private Stream<Loss> of(Table old) {
        Table now = after.tables().get(old.name());
        if (now == null) {
            return Stream.of(new Loss(Kind.TABLE, old.name(), Optional.empty(), String.valueOf(old.rows()), "", true));
        }
        boolean fewer = now.rows() < old.rows();
        Stream<Loss> rows = fewer ? Stream.of(new Loss(Kind.ROWS, old.name(), Optional.empty(), String.valueOf(old.rows()),
                String.valueOf(now.rows()), now.rows() == 0)) : Stream.empty();
        Stream<Loss> columns = old.columns().stream().flatMap(column -> of(old, column, now.column(column.name()), fewer));
        Stream<Loss> writes = now.columns().stream().filter(column -> unasked(old, column))
                .map(column -> new Loss(Kind.WRITES, old.name(), Optional.of(column.name()), "", "NOT NULL", true));
        return Stream.of(rows, columns, writes).flatMap(stream -> stream);
    }

    /** Has to be given, and the release before does not know it or may leave it out. */
    private static boolean unasked(Table old, Column column) {
        boolean missing = old.column(column.name()).isEmpty() && column.fallback().isEmpty();
        boolean stricter = old.column(column.name()).filter(was -> !was.required()).isPresent();
        boolean bare = old.column(column.name()).flatMap(Column::fallback).isPresent() && column.fallback().isEmpty();
        return column.required() && (missing || stricter || bare);
    }

    private static Stream<Loss> of(Table table, Column old, Optional<Column> now, boolean fewerRows) {
        if (now.isEmpty()) {
            return Stream.of(new Loss(Kind.COLUMN, table.name(), Optional.of(old.name()), old.type(), "", true));
        }
        boolean retyped = !old.type().equals(now.get().type());
        if (retyped && !SqlTypes.widens(old.type(), now.get().type())) {
            return Stream.of(new Loss(Kind.TYPE, table.name(), Optional.of(old.name()), old.type(), now.get().type(), true));
        }
        return fewerRows ? Stream.empty() : values(table, old, now.get(), retyped).stream();
    }

    private static Optional<Loss> values(Table table, Column old, Column now, boolean retyped) {
        List<String> gone = new ArrayList<>(old.values());
        now.values().forEach(gone::remove);
        if (gone.isEmpty()) {
            return Optional.empty();
        }
        List<String> come = new ArrayList<>(now.values());
        old.values().forEach(come::remove);
        boolean less = come.size() < gone.size() || new HashSet<>(now.values()).size() < new HashSet<>(old.values()).size();
        return Optional.of(new Loss(Kind.VALUES, table.name(), Optional.of(old.name()), gone.get(0),
                come.isEmpty() ? "" : come.get(0), retyped || less));
    }
}
