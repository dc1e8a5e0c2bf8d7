package org.nanwang.kernel.apps.installation;

import com.networknt.schema.regex.RegularExpression;
import java.util.regex.Pattern;

/**
 * A pattern of an app's schema, matched within bounds: the JDK backtracks, so a bad pattern could think for years about
 * a value of forty letters. What is too long or takes too many looks does not match.
 */
final class BoundedPattern implements RegularExpression {

    private static final int LONGEST_VALUE = 1_000;
    private static final int MOST_LOOKS = 1_000_000;

    private final Pattern pattern;

    private BoundedPattern(Pattern pattern) {
        this.pattern = pattern;
    }

    static RegularExpression of(String pattern) {
        return new BoundedPattern(Pattern.compile(pattern));
    }

    @Override
    public boolean matches(String value) {
        try {
            return value.length() <= LONGEST_VALUE && pattern.matcher(new Looks(value, new int[] {MOST_LOOKS})).find();
        } catch (TooManyLooks e) {
            return false;
        }
    }

    /** A text that counts how often a letter of it is looked at; parts of it share the count. */
    private record Looks(CharSequence text, int[] left) implements CharSequence {

        @Override
        public char charAt(int index) {
            if (left[0]-- <= 0) {
                throw new TooManyLooks();
            }
            return text.charAt(index);
        }

        @Override
        public int length() {
            return text.length();
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return new Looks(text.subSequence(start, end), left);
        }

        @Override
        public String toString() {
            return text.toString();
        }
    }

    private static final class TooManyLooks extends RuntimeException {

        private static final long serialVersionUID = 1L;

        TooManyLooks() {
            super(null, null, false, false);
        }
    }
}
