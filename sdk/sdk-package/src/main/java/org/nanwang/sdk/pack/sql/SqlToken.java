package org.nanwang.sdk.pack.sql;

/**
 * A piece of SQL that is not a comment.
 *
 * @param kind what it is
 * @param text a word in lower case, what a quoted name or a string stands for, or the piece as it is
 * @param offset where it begins
 */
public record SqlToken(Kind kind, String text, int offset) {

    /** What a token is. */
    public enum Kind {
        WORD, NAME, STRING, NUMBER, SYMBOL
    }

    /** Tells whether it is this word or symbol; a quoted name never is. */
    public boolean is(String other) {
        return (kind == Kind.WORD || kind == Kind.SYMBOL) && text.equals(other);
    }

    /** Tells whether it can name something. */
    public boolean names() {
        return kind == Kind.WORD || kind == Kind.NAME;
    }
}
