package org.nanwang.kernel.trial.schema;

import java.util.ArrayList;
import java.util.List;
import org.nanwang.sdk.pack.sql.SqlException;
import org.nanwang.sdk.pack.sql.SqlScript;
import org.nanwang.sdk.pack.sql.SqlToken;
import org.nanwang.sdk.pack.sql.SqlToken.Kind;

/**
 * What the conditions of a table say of a column: values it is compared with, numbers, patterns.
 *
 * @param values texts that stand there
 * @param numbers numbers that stand there, as values or lengths
 * @param patterns regular expressions
 */
record Hints(List<String> values, List<Long> numbers, List<String> patterns) {

    static Hints of(Target table, Field field) {
        Hints hints = new Hints(new ArrayList<>(field.labels()), new ArrayList<>(), new ArrayList<>());
        table.conditions().stream().filter(condition -> condition.columns().contains(field.name()))
                .forEach(condition -> hints.read(condition.expression()));
        return hints;
    }

    private void read(String expression) {
        try {
            List<SqlToken> tokens = SqlScript.tokens(expression);
            for (int i = 0; i < tokens.size(); i++) {
                read(tokens, i);
            }
        } catch (SqlException e) {
            // the database wrote it; should it not be understood, chance has to do
            return;
        }
    }

    private void read(List<SqlToken> tokens, int index) {
        SqlToken token = tokens.get(index);
        if (token.kind() == Kind.STRING) {
            boolean pattern = index > 0 && (tokens.get(index - 1).is("~") || tokens.get(index - 1).is("*"));
            (pattern ? patterns : values).add(token.text());
            if (token.text().matches("-?\\d{1,17}")) {
                numbers.add(Long.parseLong(token.text()));
            }
        } else if (token.kind() == Kind.NUMBER && token.text().matches("\\d{1,17}")) {
            long number = Long.parseLong(token.text());
            boolean negative = index > 0 && tokens.get(index - 1).is("-");
            numbers.add(negative ? -number : number);
        }
    }
}
