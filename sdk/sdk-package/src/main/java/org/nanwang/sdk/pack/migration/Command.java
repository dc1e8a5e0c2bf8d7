package org.nanwang.sdk.pack.migration;

import java.util.List;
import org.nanwang.sdk.pack.sql.SqlCursor;
import org.nanwang.sdk.pack.sql.SqlStatement;
import org.nanwang.sdk.pack.sql.SqlToken;

/**
 * Something that a migration does: a statement, or a part of one.
 *
 * @param statement the whole statement
 * @param tokens the words from where it begins
 * @param inBlock whether it stands in the body of a DO block
 */
record Command(SqlStatement statement, List<SqlToken> tokens, boolean inBlock) {

    SqlCursor cursor() {
        return new SqlCursor(tokens);
    }

    boolean begins(String... words) {
        return cursor().take(words);
    }

    /** Tells whether one of its words is this, anywhere. */
    boolean holds(String word) {
        return tokens.stream().anyMatch(token -> token.is(word));
    }

    /** Tells whether it chooses rows; what a query within it chooses does not count. */
    boolean chooses() {
        int depth = 0;
        for (SqlToken token : tokens) {
            depth += token.is("(") ? 1 : token.is(")") ? -1 : 0;
            if (depth == 0 && token.is("where")) {
                return true;
            }
        }
        return false;
    }
}
