package org.nanwang.sdk.pack.migration;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.nanwang.sdk.pack.sql.SqlCursor;

/** Finds what a command makes, changes, removes or writes to. */
final class Targets {

    private static final Set<String> ABOUT = Set.of("create", "alter", "drop", "comment");

    /** Stand between the verb and what kind of thing it is. */
    private static final String[] ADJECTIVES = {"or", "replace", "global", "local", "temp", "temporary", "unlogged",
        "recursive", "materialized", "unique", "constraint", "on"};
    private static final Set<String> KINDS = Set.of("table", "view", "sequence", "index", "type", "domain", "function", "procedure",
            "aggregate", "routine", "operator", "cast", "collation", "conversion", "trigger", "rule", "policy", "statistics", "column");

    private static final Set<String> ON_A_TABLE = Set.of("index", "trigger", "rule", "policy");

    /**
     * One.
     *
     * @param kind what it is: table, view...
     * @param name the last part
     * @param elsewhere whether a schema is named
     */
    record Target(String kind, String name, boolean elsewhere) {
    }

    private final List<Target> found = new ArrayList<>();

    private Targets() {
    }

    static List<Target> of(Command command) {
        Targets targets = new Targets();
        if (command.begins("insert", "into") || command.begins("delete", "from") || command.begins("merge", "into")) {
            targets.list(command, 2);
        } else if (command.begins("update") || command.begins("truncate")) {
            targets.list(command, 1);
        } else if (!command.tokens().isEmpty() && ABOUT.contains(command.tokens().get(0).text())) {
            targets.about(command);
        }
        return targets.found;
    }

    private void about(Command command) {
        SqlCursor cursor = command.cursor();
        cursor.next();
        while (cursor.takeAny(ADJECTIVES)) {
            continue;
        }
        String kind = cursor.next().map(token -> token.text()).orElse("");
        if (!KINDS.contains(kind)) {
            return;
        }
        names(kind, cursor);
        named("references", command);
        if (ON_A_TABLE.contains(kind)) {
            named("on", command);
        }
    }

    private void list(Command command, int skipped) {
        SqlCursor cursor = command.cursor();
        for (int i = 0; i < skipped; i++) {
            cursor.next();
        }
        cursor.take("table");
        names("table", cursor);
    }

    private void names(String kind, SqlCursor cursor) {
        do {
            cursor.take("concurrently");
            cursor.take("if", "not", "exists");
            cursor.take("if", "exists");
            cursor.take("only");
            // of a comment on a column the table is named, too
            boolean elsewhere = cursor.qualified() && !kind.equals("column") && !cursor.is(0, "pg_temp");
            cursor.name().ifPresent(name -> found.add(new Target(kind, name, elsewhere)));
            cursor.take("*");
        } while (cursor.take(","));
    }

    private void named(String word, Command command) {
        SqlCursor cursor = command.cursor();
        while (!cursor.ended()) {
            if (cursor.take(word)) {
                boolean elsewhere = cursor.qualified();
                cursor.name().ifPresent(name -> found.add(new Target(word, name, elsewhere)));
            } else {
                cursor.next();
            }
        }
    }
}
