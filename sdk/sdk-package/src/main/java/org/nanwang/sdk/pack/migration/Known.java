package org.nanwang.sdk.pack.migration;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.nanwang.sdk.pack.sql.SqlCursor;
import org.nanwang.sdk.pack.sql.SqlToken;

/** What the migrations have made so far, as far as their text tells, and which of it no release before has ever used. */
final class Known {

    private record Made(Column column, String file) {
    }

    private final Map<String, String> tables = new HashMap<>();
    private final Map<String, Map<String, Made>> columns = new HashMap<>();
    private final Set<String> uniqueIndexes = new HashSet<>();
    private final Set<String> loose = new HashSet<>();
    private final Predicate<String> unused;

    /**
     * Begins with nothing.
     *
     * @param unused tells of a file whether nobody has used what it made
     */
    Known(Predicate<String> unused) {
        this.unused = unused;
    }

    /** Tells whether no release before knows the table. */
    boolean fresh(String table) {
        return tables.containsKey(table) && unused.test(tables.get(table));
    }

    /** Tells whether no release before knows the column. */
    boolean fresh(String table, String column) {
        return fresh(table) || made(table, column).filter(made -> unused.test(made.file())).isPresent();
    }

    Optional<Column> column(String table, String name) {
        return made(table, name).map(Made::column);
    }

    boolean uniqueIndex(String name) {
        return uniqueIndexes.contains(name);
    }

    /** Tells whether a constraint only keeps rows out: nobody can rely on it to find one. */
    boolean loose(String constraint) {
        return loose.contains(constraint) || constraint.endsWith("_check") || constraint.endsWith("_fkey");
    }

    private Optional<Made> made(String table, String column) {
        return Optional.ofNullable(columns.getOrDefault(table, Map.of()).get(column));
    }

    void learn(Command command, String file) {
        List<Targets.Target> targets = Targets.of(command);
        if (targets.isEmpty()) {
            return;
        }
        String name = targets.get(0).name();
        constraints(command);
        if (command.begins("create", "unique", "index")) {
            uniqueIndexes.add(name);
        } else if (command.begins("create") && targets.get(0).kind().equals("table")) {
            tables.putIfAbsent(name, file);
            Pieces.enclosed(command.tokens()).forEach(piece -> Column.in(piece).forEach(column -> add(name, column, file)));
        } else if (command.begins("alter", "table")) {
            Actions.of(command).forEach(action -> learn(name, new SqlCursor(action), file));
        }
    }

    private void learn(String table, SqlCursor action, String file) {
        if (action.take("add")) {
            action.take("column");
            action.take("if", "not", "exists");
            Column.in(action.rest()).forEach(column -> add(table, column, file));
        } else if (action.take("alter")) {
            action.take("column");
            action.name().flatMap(name -> made(table, name)).ifPresent(made -> change(table, made, action));
        }
    }

    private void change(String table, Made made, SqlCursor action) {
        Column old = made.column();
        if (action.take("set", "default")) {
            put(table, new Made(new Column(old.name(), old.type(), old.required(), !action.is(0, "null"), old.changing()), made.file()));
        } else if (action.takeAny("type") || action.take("set", "data", "type")) {
            put(table, new Made(new Column(old.name(), Column.type(action.rest()), old.required(), old.filled(), old.changing()), made.file()));
        }
    }

    private void add(String table, Column column, String file) {
        put(table, new Made(column, file));
    }

    private void put(String table, Made made) {
        columns.computeIfAbsent(table, name -> new HashMap<>()).put(made.column().name(), made);
    }

    private void constraints(Command command) {
        List<SqlToken> tokens = command.tokens();
        for (int i = 0; i + 2 < tokens.size(); i++) {
            boolean keepsOut = tokens.get(i + 2).is("check") || tokens.get(i + 2).is("foreign") || tokens.get(i + 2).is("references");
            if (tokens.get(i).is("constraint") && keepsOut) {
                loose.add(tokens.get(i + 1).text());
            }
        }
    }
}
