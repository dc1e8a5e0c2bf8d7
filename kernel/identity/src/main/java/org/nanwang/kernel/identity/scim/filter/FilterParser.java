package org.nanwang.kernel.identity.scim.filter;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.Optional;

/** Reads a filter: {@code not} binds more closely than {@code and}, and that more closely than {@code or}. */
public final class FilterParser {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int LONGEST = 4000;
    private static final int DEEPEST = 30;

    private final String text;
    private int at;
    private int depth;

    private FilterParser(String text) {
        this.text = text;
    }

    /**
     * Reads a whole filter.
     *
     * @throws IllegalArgumentException telling where and what is wrong
     */
    public static Filter parse(String text) {
        FilterParser parser = new FilterParser(text);
        if (text.length() > LONGEST) {
            throw parser.wrong("longer than " + LONGEST + " characters");
        }
        Filter filter = parser.or();
        parser.end();
        return filter;
    }

    /**
     * Reads the path of a change: an attribute, perhaps chosen values of it, perhaps an attribute within.
     *
     * @throws IllegalArgumentException telling where and what is wrong
     */
    public static PatchPath parsePath(String text) {
        FilterParser parser = new FilterParser(text.strip());
        AttributePath path = parser.attribute();
        if (!parser.take('[')) {
            parser.end();
            return new PatchPath(path, Optional.empty());
        }
        Filter chosen = parser.or();
        parser.expect(']');
        Optional<String> sub = parser.take('.') ? Optional.of(parser.attribute().attribute()) : path.sub();
        parser.end();
        return new PatchPath(new AttributePath(path.attribute(), sub), Optional.of(chosen));
    }

    private Filter or() {
        Filter left = and();
        while (word("or")) {
            left = new Filter.Or(left, and());
        }
        return left;
    }

    private Filter and() {
        Filter left = one();
        while (word("and")) {
            left = new Filter.And(left, one());
        }
        return left;
    }

    private Filter one() {
        if (++depth > DEEPEST) {
            throw wrong("more than " + DEEPEST + " conditions");
        }
        if (word("not")) {
            expect('(');
            return new Filter.Not(group());
        }
        return take('(') ? group() : comparison();
    }

    private Filter group() {
        Filter inner = or();
        expect(')');
        return inner;
    }

    private Filter comparison() {
        AttributePath path = attribute();
        if (take('[')) {
            Filter inner = or();
            expect(']');
            return new Filter.ValuePath(path, inner);
        }
        String word = letters();
        Operator operator = Operator.find(word).orElseThrow(() -> wrong("'" + word + "' compares nothing"));
        return new Filter.Comparison(path, operator, operator == Operator.PR ? MissingNode.getInstance() : value());
    }

    private AttributePath attribute() {
        skip();
        int begin = at;
        while (at < text.length() && isOfAttribute(text.charAt(at))) {
            at++;
        }
        return AttributePath.parse(text.substring(begin, at));
    }

    private JsonNode value() {
        skip();
        int begin = at;
        if (at < text.length() && text.charAt(at) == '"') {
            at++;
            while (at < text.length() && text.charAt(at) != '"') {
                at += text.charAt(at) == '\\' ? 2 : 1;
            }
            at++;
        } else {
            while (at < text.length() && " )]".indexOf(text.charAt(at)) < 0) {
                at++;
            }
        }
        return literal(text.substring(begin, Math.min(at, text.length())));
    }

    private JsonNode literal(String json) {
        try {
            JsonNode value = JSON.readTree(json);
            if (!value.isMissingNode() && !value.isContainerNode()) {
                return value;
            }
        } catch (JsonProcessingException e) {
            throw wrong(json + " is neither a text in quotes nor a number, true, false or null");
        }
        throw wrong("a value is missing");
    }

    private boolean word(String expected) {
        int before = at;
        if (letters().equalsIgnoreCase(expected) && (at == text.length() || " (".indexOf(text.charAt(at)) >= 0)) {
            return true;
        }
        at = before;
        return false;
    }

    private String letters() {
        skip();
        int begin = at;
        while (at < text.length() && Character.isLetter(text.charAt(at))) {
            at++;
        }
        return text.substring(begin, at);
    }

    private boolean take(char expected) {
        skip();
        if (at < text.length() && text.charAt(at) == expected) {
            at++;
            return true;
        }
        return false;
    }

    private void expect(char expected) {
        if (!take(expected)) {
            throw wrong("'" + expected + "' is missing");
        }
    }

    private void end() {
        skip();
        if (at < text.length()) {
            throw wrong("'" + text.substring(at) + "' is too much");
        }
    }

    private void skip() {
        while (at < text.length() && text.charAt(at) == ' ') {
            at++;
        }
    }

    private static boolean isOfAttribute(char one) {
        return one < 128 && (Character.isLetterOrDigit(one) || "$._:-".indexOf(one) >= 0);
    }

    private IllegalArgumentException wrong(String what) {
        return new IllegalArgumentException("at character " + (Math.min(at, text.length()) + 1) + ": " + what);
    }
}
