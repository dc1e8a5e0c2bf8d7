package org.nanwang.sdk.pack.migration;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.nanwang.sdk.pack.sql.SqlException;
import org.nanwang.sdk.pack.sql.SqlScript;
import org.nanwang.sdk.pack.sql.SqlStatement;
import org.nanwang.sdk.pack.sql.SqlToken;

/** Finds all that a statement does: in WITH, in the body of a DO block, and in texts that such a body could execute. */
final class Commands {

    /** Texts in texts in texts: further in, only who hides something would go. */
    private static final int DEEPEST = 4;

    /** After these, in a body, any command can begin. */
    private static final Set<String> BORDERS = Set.of("begin", "then", "else", "loop");

    /** After these only what writes rows: {@code WITH gone AS (DELETE ...)}, {@code RETURN QUERY DELETE ...}. */
    private static final Set<String> NARROW = Set.of("(", "in", "query", ">");
    private static final Set<String> WRITING = Set.of("insert", "update", "delete", "merge");

    /** Nobody writes a statement whose parts, taken together, are so long; judging it would take hours. */
    private static final int MOST_WORDS = 5_000_000;

    private final SqlStatement statement;
    private final List<Command> found = new ArrayList<>();
    private int words;

    private Commands(SqlStatement statement) {
        this.statement = statement;
    }

    static List<Command> of(SqlStatement statement) {
        Commands commands = new Commands(statement);
        if (statement.begins("do")) {
            commands.texts(statement.tokens(), 0);
        } else {
            commands.add(statement.tokens(), false);
            commands.inside(statement.tokens(), false);
        }
        return commands.found;
    }

    private void add(List<SqlToken> tokens, boolean inBlock) {
        words += tokens.size();
        if (words > MOST_WORDS) {
            throw new IllegalStateException("the statement in line " + statement.line() + " is too tangled");
        }
        found.add(new Command(statement, tokens, inBlock));
    }

    private void body(String text, int depth) {
        try {
            for (SqlStatement inner : SqlScript.statements(text)) {
                add(inner.tokens(), true);
                inside(inner.tokens(), true);
                texts(inner.tokens(), depth + 1);
            }
        } catch (SqlException e) {
            // no SQL: a text for people
            return;
        }
    }

    private void texts(List<SqlToken> tokens, int depth) {
        if (depth < DEEPEST) {
            tokens.stream().filter(token -> token.kind() == SqlToken.Kind.STRING).forEach(token -> body(token.text(), depth));
        }
    }

    private void inside(List<SqlToken> tokens, boolean inBlock) {
        for (int i = 1; i < tokens.size(); i++) {
            if (begins(tokens.get(i - 1), tokens.get(i), inBlock)) {
                add(part(tokens, i, tokens.get(i - 1).is("(")), inBlock);
            }
        }
    }

    private static boolean begins(SqlToken before, SqlToken token, boolean inBlock) {
        if (token.kind() != SqlToken.Kind.WORD || !before.is(before.text())) {
            return false;
        }
        boolean narrow = before.is("(") || inBlock && NARROW.contains(before.text());
        return inBlock && BORDERS.contains(before.text()) || narrow && WRITING.contains(token.text());
    }

    /** What begins behind a parenthesis ends with it. */
    private static List<SqlToken> part(List<SqlToken> tokens, int from, boolean enclosed) {
        int depth = 0;
        for (int i = from; enclosed && i < tokens.size(); i++) {
            depth += tokens.get(i).is("(") ? 1 : tokens.get(i).is(")") ? -1 : 0;
            if (depth < 0) {
                return tokens.subList(from, i);
            }
        }
        return tokens.subList(from, tokens.size());
    }
}
