package org.nanwang.sdk.pack.sql;

import java.util.ArrayList;
import java.util.List;

/** A text of several statements. */
public final class SqlScript {

    /** A declaration further up belongs to nothing. */
    private static final int MOST_LINES_ABOVE = 20;

    private final String sql;
    private final SqlLexer lexer;
    private final SqlLines lines;
    private int comments;

    private SqlScript(String sql, SqlLexer lexer) {
        this.sql = sql;
        this.lexer = lexer;
        this.lines = new SqlLines(sql);
    }

    /**
     * Takes a text apart.
     *
     * @throws SqlException if something in it does not end
     */
    public static List<SqlStatement> statements(String sql) throws SqlException {
        return new SqlScript(sql, new SqlLexer(sql).read()).split();
    }

    /**
     * Takes a text apart into its words.
     *
     * @throws SqlException if something in it does not end
     */
    public static List<SqlToken> tokens(String sql) throws SqlException {
        return new SqlLexer(sql).read().tokens();
    }

    private List<SqlStatement> split() {
        List<SqlStatement> statements = new ArrayList<>();
        List<SqlToken> current = new ArrayList<>();
        SqlNesting nesting = new SqlNesting();
        for (SqlToken token : lexer.tokens()) {
            if (token.is(";") && nesting.outside()) {
                close(current, statements);
                nesting = new SqlNesting();
            } else {
                nesting.pass(token);
                current.add(token);
            }
        }
        close(current, statements);
        return statements;
    }

    private void close(List<SqlToken> current, List<SqlStatement> statements) {
        if (current.isEmpty()) {
            return;
        }
        int start = current.get(0).offset();
        statements.add(new SqlStatement(lines.line(start), current, above(start)));
        current.clear();
    }

    /** Gives the comments on the lines directly above a place. */
    private List<String> above(int start) {
        List<String> above = new ArrayList<>();
        while (comments < lexer.comments().size() && lexer.comments().get(comments).offset() < start) {
            comments++;
        }
        int expected = lines.line(start) - 1;
        for (int i = comments - 1; i >= 0 && above.size() < MOST_LINES_ABOVE && alone(start); i--) {
            SqlLexer.Comment comment = lexer.comments().get(i);
            if (lines.line(comment.offset()) != expected || !alone(comment.offset())) {
                break;
            }
            above.add(0, comment.text());
            expected--;
        }
        return above;
    }

    /** A comment behind a statement speaks of that one. */
    private boolean alone(int offset) {
        int start = sql.lastIndexOf('\n', offset - 1) + 1;
        return sql.substring(start, offset).isBlank();
    }
}
