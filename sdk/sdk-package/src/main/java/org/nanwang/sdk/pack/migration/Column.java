package org.nanwang.sdk.pack.migration;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.nanwang.sdk.pack.sql.SqlCursor;
import org.nanwang.sdk.pack.sql.SqlToken;

/**
 * A column as a migration declares it.
 *
 * @param name its name
 * @param type its type in words
 * @param required whether it takes no NULL
 * @param filled whether it gets a value of its own when a row names none
 * @param changing whether that value is another one for each row
 */
record Column(String name, String type, boolean required, boolean filled, boolean changing) {

    private static final Set<String> AFTER_TYPE = Set.of("not", "null", "default", "primary", "unique", "check", "references",
            "generated", "constraint", "collate", "storage", "compression", "using");
    private static final Set<String> NO_COLUMNS = Set.of("constraint", "primary", "unique", "check", "foreign", "exclude", "like");
    private static final Set<String> CHANGING = Set.of("random", "gen_random_uuid", "uuid_generate_v4", "clock_timestamp",
            "timeofday", "nextval", "identity");

    /** Reads what stands between two commas; empty names for what is a constraint of the table. */
    static List<Column> in(List<SqlToken> tokens) {
        SqlCursor cursor = new SqlCursor(tokens);
        boolean constraint = tokens.isEmpty() || NO_COLUMNS.stream().anyMatch(word -> tokens.get(0).is(word));
        return constraint ? List.of() : cursor.name().map(name -> List.of(read(name, cursor.rest()))).orElse(List.of());
    }

    private static Column read(String name, List<SqlToken> rest) {
        String type = type(rest);
        boolean serial = type.contains("serial");
        boolean key = holds(rest, "primary", "key");
        boolean generated = holds(rest, "generated");
        return new Column(name, type, key || serial || holds(rest, "not", "null"),
                serial || generated || holds(rest, "default") && !holds(rest, "default", "null"),
                serial || holds(rest, "default") && rest.stream().anyMatch(token -> CHANGING.contains(token.text()))
                        || holds(rest, "as", "identity") || holds(rest, "stored"));
    }

    static String type(List<SqlToken> tokens) {
        List<String> words = new ArrayList<>();
        for (SqlToken token : tokens) {
            if (token.kind() == SqlToken.Kind.WORD && AFTER_TYPE.contains(token.text())) {
                break;
            }
            words.add(token.text().toLowerCase(Locale.ROOT));
        }
        return words.stream().collect(Collectors.joining(" ")).replace(" ( ", "(").replace(" )", ")").replace(" , ", ",")
                .replace(" [ ]", "[]");
    }

    private static boolean holds(List<SqlToken> tokens, String... words) {
        for (int i = 0; i < tokens.size(); i++) {
            if (new SqlCursor(tokens.subList(i, tokens.size())).take(words)) {
                return true;
            }
        }
        return false;
    }
}
