package org.nanwang.sdk.pack.sql;

import java.util.List;
import java.util.Optional;

/** Goes through the words of a statement. */
public final class SqlCursor {

    private final List<SqlToken> tokens;
    private int position;

    /** Begins at the first one. */
    public SqlCursor(List<SqlToken> tokens) {
        this.tokens = tokens;
    }

    /** Passes these words if they are next, all or none. */
    public boolean take(String... words) {
        for (int i = 0; i < words.length; i++) {
            if (!is(i, words[i])) {
                return false;
            }
        }
        position += words.length;
        return true;
    }

    /** Passes the first of these words that is next. */
    public boolean takeAny(String... words) {
        for (String word : words) {
            if (take(word)) {
                return true;
            }
        }
        return false;
    }

    /** Passes one name, qualified or not, and gives its last part. */
    public Optional<String> name() {
        Optional<String> name = Optional.empty();
        while (!ended() && tokens.get(position).names()) {
            name = Optional.of(tokens.get(position++).text());
            if (!take(".")) {
                break;
            }
        }
        return name;
    }

    /** Passes one word or symbol, whatever it is. */
    public Optional<SqlToken> next() {
        return ended() ? Optional.empty() : Optional.of(tokens.get(position++));
    }

    /** Looks so many words ahead. */
    public boolean is(int ahead, String word) {
        int index = position + ahead;
        return index < tokens.size() && tokens.get(index).is(word);
    }

    /** Tells whether a name stands next with another one before its dot. */
    public boolean qualified() {
        return position + 1 < tokens.size() && tokens.get(position).names() && is(1, ".");
    }

    public boolean ended() {
        return position >= tokens.size();
    }

    /** Gives what is left. */
    public List<SqlToken> rest() {
        return tokens.subList(Math.min(position, tokens.size()), tokens.size());
    }
}
