package org.nanwang.sdk.pack.sql;

/** A text that is read from the front. */
final class SqlText {

    private final String text;
    private int position;

    SqlText(String text) {
        this.text = text;
    }

    int position() {
        return position;
    }

    boolean ended() {
        return position >= text.length();
    }

    /** Gives the character so many places on; NUL beyond the end, which no SQL can hold. */
    char peek(int ahead) {
        int index = position + ahead;
        return index >= 0 && index < text.length() ? text.charAt(index) : '\0';
    }

    boolean at(String word) {
        return text.startsWith(word, position);
    }

    void skip(int characters) {
        position += characters;
    }

    void move(int to) {
        position = to;
    }

    int find(String word, int from) {
        return text.indexOf(word, from);
    }

    String between(int from, int to) {
        return text.substring(from, to);
    }

    /** Tells whether a name or word may begin with it. */
    static boolean begins(char character) {
        return character >= 'a' && character <= 'z' || character >= 'A' && character <= 'Z' || character == '_' || character >= 0x80;
    }

    static boolean goesOn(char character) {
        return begins(character) || digit(character) || character == '$';
    }

    static boolean digit(char character) {
        return character >= '0' && character <= '9';
    }

    static boolean blank(char character) {
        return character == ' ' || character >= '\t' && character <= '\r';
    }
}
