package org.nanwang.sdk.pack.descriptor;

import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/** Checks what a keyword of a schema holds; a wrong value becomes a problem with its place. */
final class SchemaValue {

    static final List<String> TYPES = List.of("object", "array", "string", "integer", "number", "boolean");
    static final List<String> FORMATS = List.of("date", "time", "date-time", "duration", "email", "hostname",
            "ipv4", "ipv6", "uri", "uuid");
    static final int LONGEST_PATTERN = 200;
    private static final int MOST_DIGITS = 6;

    private SchemaValue() {
    }

    static void oneOf(Field field, List<String> words) {
        require(field, field.scalar().filter(words::contains).isPresent(), "not-one-of", String.join(", ", words));
    }

    static void filledList(Field field) {
        require(field, field.node() instanceof SequenceNode list && !list.getValue().isEmpty(), "not-a-filled-list", "");
    }

    static void flag(Field field) {
        require(field, isFlag(field), "not-a-flag", "");
    }

    static boolean isFlag(Field field) {
        return is(field.node(), Tag.BOOL);
    }

    static void number(Field field) {
        require(field, isNumber(field.node()), "not-a-number", "");
    }

    static void positive(Field field) {
        require(field, isNumber(field.node()) && sign(field.node()) > 0, "not-positive", "");
    }

    static void count(Field field) {
        require(field, is(field.node(), Tag.INT) && text(field.node()).matches("\\d{1," + MOST_DIGITS + "}"),
                "not-a-count", "");
    }

    static void pattern(Field field) {
        boolean fits = field.scalar().filter(text -> text.length() <= LONGEST_PATTERN && compiles(text)).isPresent();
        require(field, fits, "not-a-pattern", LONGEST_PATTERN);
    }

    private static boolean compiles(String text) {
        try {
            Pattern.compile(text);
            return true;
        } catch (PatternSyntaxException e) {
            return false;
        }
    }

    static void ofType(Field field, String type) {
        boolean fits = switch (type) {
            case "object" -> field.node() instanceof MappingNode;
            case "array" -> field.node() instanceof SequenceNode;
            case "string" -> is(field.node(), Tag.STR);
            case "integer" -> is(field.node(), Tag.INT);
            case "number" -> isNumber(field.node());
            case "boolean" -> is(field.node(), Tag.BOOL);
            default -> true;
        };
        require(field, fits, "not-of-the-type", type);
    }

    private static boolean isNumber(Node node) {
        return is(node, Tag.INT) || is(node, Tag.FLOAT);
    }

    /** What is no number in JSON has become a problem of its own before. */
    private static int sign(Node node) {
        try {
            return new BigDecimal(text(node)).signum();
        } catch (NumberFormatException e) {
            return 1;
        }
    }

    private static boolean is(Node node, Tag tag) {
        return node instanceof ScalarNode && node.getTag().equals(tag);
    }

    private static String text(Node node) {
        return ((ScalarNode) node).getValue();
    }

    private static void require(Field field, boolean condition, String problem, Object argument) {
        if (!condition) {
            field.problem(problem, argument);
        }
    }
}
