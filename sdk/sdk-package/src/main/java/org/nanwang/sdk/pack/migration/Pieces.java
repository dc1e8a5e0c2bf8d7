package org.nanwang.sdk.pack.migration;

import java.util.ArrayList;
import java.util.List;
import org.nanwang.sdk.pack.sql.SqlToken;

/** Cuts words at the commas that stand in no parentheses. */
final class Pieces {

    private Pieces() {
    }

    static List<List<SqlToken>> of(List<SqlToken> tokens) {
        List<List<SqlToken>> pieces = new ArrayList<>();
        int start = 0;
        int depth = 0;
        for (int i = 0; i < tokens.size() && depth >= 0; i++) {
            SqlToken token = tokens.get(i);
            depth += token.is("(") || token.is("[") ? 1 : token.is(")") || token.is("]") ? -1 : 0;
            if (depth == 0 && token.is(",") || depth < 0) {
                pieces.add(tokens.subList(start, i));
                start = i + 1;
            }
        }
        if (depth >= 0) {
            pieces.add(tokens.subList(start, tokens.size()));
        }
        return pieces;
    }

    /** Gives the pieces of the first parentheses. */
    static List<List<SqlToken>> enclosed(List<SqlToken> tokens) {
        for (int i = 0; i < tokens.size(); i++) {
            if (tokens.get(i).is("(")) {
                return of(tokens.subList(i + 1, tokens.size()));
            }
        }
        return List.of();
    }
}
