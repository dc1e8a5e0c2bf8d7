package org.nanwang.marketplace.storage;

import java.util.List;
import java.util.stream.Collectors;
import org.nanwang.marketplace.words.Term;
import org.nanwang.marketplace.words.Word;
import org.nanwang.marketplace.words.Words;

/** Writes words the way PostgreSQL takes them: as {@code tsvector} and {@code tsquery}, with nothing left to its dictionaries. */
final class TextSearch {

    /** More positions it does not count. */
    private static final int LAST_POSITION = 16_000;
    private static final int LONGEST_WORD = 100;
    /** No phrase goes from one text into the next. */
    private static final int GAP = 3;

    private final StringBuilder vector = new StringBuilder();
    private int end;

    /** Adds a text; the weight is A to D. */
    TextSearch add(String text, char weight) {
        int begin = end;
        for (Word word : Words.of(text)) {
            end = Math.min(begin + word.position(), LAST_POSITION);
            if (word.text().length() <= LONGEST_WORD) {
                vector.append(quoted(word.text())).append(':').append(end).append(weight).append(' ');
            }
        }
        end += GAP;
        return this;
    }

    String vector() {
        return vector.toString();
    }

    static String query(List<Term> terms) {
        return terms.stream().map(TextSearch::term).collect(Collectors.joining(" & "));
    }

    private static String term(Term term) {
        String chain = term.chain().stream().map(TextSearch::quoted).collect(Collectors.joining(" <-> "));
        String open = term.open() ? chain + ":*" : chain;
        return "(" + term.stem().map(stem -> open + " | " + quoted(stem)).orElse(open) + ")";
    }

    private static String quoted(String word) {
        return "'" + word.replace("\\", "\\\\").replace("'", "''") + "'";
    }
}
