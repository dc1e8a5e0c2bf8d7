package org.nanwang.marketplace.words;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.cjk.CJKBigramFilter;
import org.apache.lucene.analysis.cn.smart.HMMChineseTokenizer;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.en.PorterStemFilter;
import org.apache.lucene.analysis.miscellaneous.KeywordRepeatFilter;
import org.apache.lucene.analysis.miscellaneous.RemoveDuplicatesTokenFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/**
 * Chains of Lucene's analysis. They are made anew each time: an analyzer would keep them in thread-locals, and these an
 * uninstalled app's classes.
 */
final class Lucene {

    private static final int ALL_SCRIPTS = 0xff;
    /** It asks the virtual machine for sizes of objects, which an app cannot, and would warn of that. Kept, or it is forgotten. */
    private static final Logger SIZES = Logger.getLogger("org.apache.lucene.util.HotspotVMOptions");

    static {
        SIZES.setLevel(Level.OFF);
    }

    private Lucene() {
    }

    /** Splits what is searched in: characters of Chinese and pairs of them, words of English and their stems. */
    static List<Word> text(String text) {
        TokenStream pairs = new CJKBigramFilter(reading(new StandardTokenizer(), text), ALL_SCRIPTS, true);
        TokenStream twice = new KeywordRepeatFilter(new EnglishPossessiveFilter(new LowerCaseFilter(pairs)));
        return positions(new RemoveDuplicatesTokenFilter(new PorterStemFilter(twice)));
    }

    /** Splits into words of English and characters of Chinese, each with its offset. */
    static List<Word> plain(String text) {
        return offsets(new EnglishPossessiveFilter(new LowerCaseFilter(reading(new StandardTokenizer(), text))));
    }

    /** Splits Chinese into words by the dictionary, which is loaded when first used; each with its offset. */
    static List<Word> dictionary(String text) {
        return offsets(reading(new HMMChineseTokenizer(), text));
    }

    private static Tokenizer reading(Tokenizer tokenizer, String text) {
        tokenizer.setReader(new StringReader(text));
        return tokenizer;
    }

    private static List<Word> positions(TokenStream stream) {
        PositionIncrementAttribute step = stream.getAttribute(PositionIncrementAttribute.class);
        return read(stream, (text, former) -> new Word(text, former + step.getPositionIncrement()));
    }

    private static List<Word> offsets(TokenStream stream) {
        OffsetAttribute offset = stream.getAttribute(OffsetAttribute.class);
        return read(stream, (text, former) -> new Word(text, offset.startOffset()));
    }

    private static List<Word> read(TokenStream stream, Placing placing) {
        CharTermAttribute text = stream.getAttribute(CharTermAttribute.class);
        List<Word> words = new ArrayList<>();
        try (stream) {
            stream.reset();
            while (stream.incrementToken()) {
                int former = words.isEmpty() ? 0 : words.get(words.size() - 1).position();
                words.add(placing.place(text.toString(), former));
            }
            stream.end();
        } catch (IOException e) {
            throw new UncheckedIOException("a text in memory cannot be read", e);
        }
        return words;
    }

    /** Knows where a word stands, behind the one before. */
    @FunctionalInterface
    private interface Placing {
        Word place(String text, int former);
    }
}
