package org.nanwang.sdk.pack.sql;

/** Reads what stands in quotes of any kind, as the server does with {@code standard_conforming_strings} on. */
final class SqlQuotes {

    private final SqlText text;

    SqlQuotes(SqlText text) {
        this.text = text;
    }

    /** Reads a string at its quote; with a line between them, several are one. */
    String string(boolean escapes) throws SqlException {
        StringBuilder value = new StringBuilder();
        do {
            quoted('\'', escapes, value);
        } while (continued());
        return value.toString();
    }

    /** Reads a name at its quote. */
    String name() throws SqlException {
        StringBuilder value = new StringBuilder();
        quoted('"', false, value);
        return value.toString();
    }

    /** Reads between dollars, at the first one; the position stays where it is when none begins here. */
    boolean dollar(StringBuilder value) throws SqlException {
        int start = text.position();
        int length = 1;
        while (SqlText.goesOn(text.peek(length)) && text.peek(length) != '$') {
            length++;
        }
        if (text.peek(length) != '$' || SqlText.digit(text.peek(1))) {
            return false;
        }
        String tag = text.between(start, start + length + 1);
        int end = text.find(tag, start + tag.length());
        if (end < 0) {
            throw new SqlException(tag, start);
        }
        value.append(text.between(start + tag.length(), end));
        text.move(end + tag.length());
        return true;
    }

    private void quoted(char quote, boolean escapes, StringBuilder value) throws SqlException {
        int start = text.position();
        text.skip(1);
        while (!text.ended()) {
            char character = text.peek(0);
            if (character == quote && text.peek(1) != quote) {
                text.skip(1);
                return;
            }
            boolean pair = character == quote || escapes && character == '\\';
            value.append(pair ? text.peek(1) : character);
            text.skip(pair ? 2 : 1);
        }
        throw new SqlException(String.valueOf(quote), start);
    }

    /** A string goes on after a line's end, and keeps its kind. */
    private boolean continued() {
        int ahead = 0;
        boolean line = false;
        while (SqlText.blank(text.peek(ahead)) || line && text.peek(ahead) == '-' && text.peek(ahead + 1) == '-') {
            line |= text.peek(ahead) == '\n' || text.peek(ahead) == '\r';
            if (text.peek(ahead) == '-') {
                while (text.peek(ahead) != '\n' && text.peek(ahead) != '\0') {
                    ahead++;
                }
            } else {
                ahead++;
            }
        }
        if (!line || text.peek(ahead) != '\'') {
            return false;
        }
        text.skip(ahead);
        return true;
    }
}
