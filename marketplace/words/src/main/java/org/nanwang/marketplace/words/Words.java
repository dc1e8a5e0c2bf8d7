package org.nanwang.marketplace.words;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Splits texts and queries so that they meet.
 *
 * <p>A Chinese text becomes its characters and all pairs of neighbours, whatever a dictionary knows; an English one its words
 * and their stems. Only a query is split by a dictionary, into words that may stand apart in the text. So no index depends
 * on a dictionary, and none is loaded before somebody searches in Chinese.
 */
public final class Words {

    /** Changes whenever the same text gives other words: what was indexed before is indexed anew. */
    public static final int VERSION = 1;

    private static final String PARTICLES = "的了和与及或在是之";
    private static final int LONGEST_QUERY = 100;

    private Words() {
    }

    /** Gives the words of a text. */
    public static List<Word> of(String text) {
        return Lucene.text(normal(text));
    }

    /** Gives what a query asks for, all of it; empty when it says nothing. */
    public static List<Term> query(String text) {
        String normal = normal(text);
        String query = normal.substring(0, Math.min(normal.length(), LONGEST_QUERY));
        List<Word> found = runs(query);
        List<Term> terms = new ArrayList<>();
        for (int i = 0; i < found.size(); i++) {
            String run = found.get(i).text();
            if (isHan(run)) {
                meant(run).forEach(word -> terms.add(new Term(pairs(word), false, Optional.empty())));
            } else {
                terms.add(latin(run, i == found.size() - 1));
            }
        }
        return terms;
    }

    /** Joins Chinese characters that follow each other; all else is a word already. */
    private static List<Word> runs(String query) {
        List<Word> runs = new ArrayList<>();
        for (Word word : Lucene.plain(query)) {
            int last = runs.size() - 1;
            if (last >= 0 && isHan(word.text()) && goesOn(runs.get(last), word)) {
                runs.set(last, new Word(runs.get(last).text() + word.text(), runs.get(last).position()));
            } else {
                runs.add(word);
            }
        }
        return runs;
    }

    private static boolean goesOn(Word run, Word next) {
        return isHan(run.text()) && run.position() + run.text().length() == next.position();
    }

    /** Splits by the dictionary; characters in a row that it knows no word for are a name, and stay together. */
    private static List<String> meant(String run) {
        List<String> words = new ArrayList<>();
        StringBuilder name = new StringBuilder();
        for (Word word : Lucene.dictionary(run)) {
            if (isSingle(word) && !PARTICLES.contains(word.text())) {
                name.append(word.text());
                continue;
            }
            flush(name, words);
            if (!isSingle(word)) {
                words.add(word.text());
            }
        }
        flush(name, words);
        return words.isEmpty() ? List.of(run) : words;
    }

    private static boolean isSingle(Word word) {
        return word.text().codePointCount(0, word.text().length()) == 1;
    }

    private static void flush(StringBuilder name, List<String> words) {
        if (!name.isEmpty()) {
            words.add(name.toString());
            name.setLength(0);
        }
    }

    private static Term latin(String word, boolean last) {
        List<Word> forms = of(word);
        Optional<String> stem = forms.stream().map(Word::text).filter(form -> !form.equals(word)).findFirst();
        return new Term(List.of(word), last, stem);
    }

    /** A word of one or two characters is in the index as it is; a longer one as pairs that follow each other. */
    private static List<String> pairs(String word) {
        int[] points = word.codePoints().toArray();
        if (points.length <= 2) {
            return List.of(word);
        }
        List<String> pairs = new ArrayList<>();
        for (int i = 0; i + 1 < points.length; i++) {
            pairs.add(new String(points, i, 2));
        }
        return pairs;
    }

    private static boolean isHan(String word) {
        return Character.UnicodeScript.of(word.codePointAt(0)) == Character.UnicodeScript.HAN;
    }

    /** Full-width letters and digits become plain ones, compatibility characters those that are meant. */
    private static String normal(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC);
    }
}
