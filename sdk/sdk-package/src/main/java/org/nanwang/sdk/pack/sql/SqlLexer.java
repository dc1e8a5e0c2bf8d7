package org.nanwang.sdk.pack.sql;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.nanwang.sdk.pack.sql.SqlToken.Kind;

/** Takes a text apart into tokens, and keeps its comments beside them. */
final class SqlLexer {

    /** A comment to the end of a line, without its dashes. */
    record Comment(String text, int offset) {
    }

    private final SqlText text;
    private final SqlQuotes quotes;
    private final List<SqlToken> tokens = new ArrayList<>();
    private final List<Comment> comments = new ArrayList<>();

    SqlLexer(String sql) {
        this.text = new SqlText(sql);
        this.quotes = new SqlQuotes(text);
    }

    List<SqlToken> tokens() {
        return tokens;
    }

    List<Comment> comments() {
        return comments;
    }

    SqlLexer read() throws SqlException {
        while (!text.ended()) {
            step();
        }
        return this;
    }

    private void step() throws SqlException {
        char first = text.peek(0);
        if (SqlText.blank(first)) {
            text.skip(1);
        } else if (text.at("--")) {
            line();
        } else if (text.at("/*")) {
            block();
        } else if (first == '\'') {
            string(0, false);
        } else if (first == '"') {
            name(0);
        } else if (SqlText.begins(first)) {
            word();
        } else if (SqlText.digit(first)) {
            run(Kind.NUMBER);
        } else if (first != '$' || !dollar()) {
            add(Kind.SYMBOL, String.valueOf(first), text.position());
            text.skip(1);
        }
    }

    private void line() {
        int start = text.position();
        while (!text.ended() && text.peek(0) != '\n' && text.peek(0) != '\r') {
            text.skip(1);
        }
        comments.add(new Comment(text.between(start + 2, text.position()), start));
    }

    /** Comments of this kind hold others of it. */
    private void block() throws SqlException {
        int start = text.position();
        int depth = 0;
        do {
            if (text.ended()) {
                throw new SqlException("/*", start);
            }
            boolean opens = text.at("/*");
            boolean closes = !opens && text.at("*/");
            depth += opens ? 1 : closes ? -1 : 0;
            text.skip(opens || closes ? 2 : 1);
        } while (depth > 0);
    }

    private void word() throws SqlException {
        char first = Character.toLowerCase(text.peek(0));
        if (text.peek(1) == '\'' && "ebxn".indexOf(first) >= 0) {
            string(1, first == 'e');
        } else if (first == 'u' && text.peek(1) == '&' && text.peek(2) == '\'') {
            string(2, false);
        } else if (first == 'u' && text.peek(1) == '&' && text.peek(2) == '"') {
            name(2);
        } else {
            run(Kind.WORD);
        }
    }

    private void run(Kind kind) {
        int start = text.position();
        do {
            text.skip(1);
        } while (SqlText.goesOn(text.peek(0)));
        add(kind, text.between(start, text.position()).toLowerCase(Locale.ROOT), start);
    }

    private void string(int prefix, boolean escapes) throws SqlException {
        int start = text.position();
        text.skip(prefix);
        add(Kind.STRING, quotes.string(escapes), start);
    }

    private void name(int prefix) throws SqlException {
        int start = text.position();
        text.skip(prefix);
        String name = quotes.name();
        add(Kind.NAME, prefix == 0 ? name : SqlUnicode.decode(name), start);
    }

    private boolean dollar() throws SqlException {
        int start = text.position();
        StringBuilder value = new StringBuilder();
        if (!quotes.dollar(value)) {
            return false;
        }
        add(Kind.STRING, value.toString(), start);
        return true;
    }

    private void add(Kind kind, String value, int start) {
        tokens.add(new SqlToken(kind, value, start));
    }
}
