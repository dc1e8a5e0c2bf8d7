package org.nanwang.sdk.pack.sql;

import java.util.List;
import java.util.Optional;

/**
 * One statement of a script.
 *
 * @param line where it begins, counted from 1
 * @param tokens its words, without the semicolon; never empty
 * @param above the comments on the lines directly above it, the nearest last
 */
public record SqlStatement(int line, List<SqlToken> tokens, List<String> above) {

    private static final String DECLARATION = "destructive:";

    /** Copies the lists. */
    public SqlStatement {
        tokens = List.copyOf(tokens);
        above = List.copyOf(above);
    }

    /** Gives why it takes something away, as the comment {@code -- destructive: why} above it says. */
    public Optional<String> declared() {
        return above.stream().map(String::strip).filter(text -> text.startsWith(DECLARATION))
                .map(text -> text.substring(DECLARATION.length()).strip()).filter(why -> !why.isEmpty()).findFirst();
    }

    /** Gives a cursor at its first word. */
    public SqlCursor cursor() {
        return new SqlCursor(tokens);
    }

    /** Tells whether it begins with these words. */
    public boolean begins(String... words) {
        return cursor().take(words);
    }

    /** Gives its first words, as people recognise it. */
    public String head() {
        StringBuilder head = new StringBuilder();
        tokens.stream().limit(8).forEach(token -> {
            boolean tight = token.is(".") || token.is(",") || token.is("(") || head.toString().endsWith(".");
            head.append(head.isEmpty() || tight ? "" : " ").append(token.kind() == SqlToken.Kind.STRING ? "'...'" : token.text());
        });
        return head.append(tokens.size() > 8 ? " ..." : "").toString();
    }
}
