package org.nanwang.sdk.pack.descriptor;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.nanwang.sdk.pack.LocalizedText;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/** A value of the descriptor and its path. What cannot be read of it becomes a problem with its place. */
record Field(String path, Node node, Problems problems) {

    static final int LONGEST_WORD = 250;

    private static final List<String> LANGUAGES = List.of("zh", "en");

    String inside(String key) {
        return path.isEmpty() ? key : path + "." + key;
    }

    /** Adds a problem of this value; its text names the path first. */
    void problem(String key, Object argument) {
        problems.add(node, key, path, argument);
    }

    Optional<String> text() {
        return scalar().filter(text -> !text.isBlank()).or(() -> {
            problem("not-a-text", "");
            return Optional.empty();
        });
    }

    Optional<String> scalar() {
        return node instanceof ScalarNode scalar && scalar.getTag().equals(Tag.STR)
                ? Optional.of(scalar.getValue())
                : Optional.empty();
    }

    /** Reads a text with a reader that throws {@link IllegalArgumentException} for a wrong form. */
    <T> Optional<T> read(String problem, Function<String, T> reader) {
        return text(LONGEST_WORD).flatMap(text -> {
            try {
                return Optional.of(reader.apply(text));
            } catch (IllegalArgumentException e) {
                problem(problem, text);
                return Optional.empty();
            }
        });
    }

    /** Matches only words of a bearable length: a pattern with groups recurses once for each of their turns. */
    Optional<String> match(String problem, Pattern form) {
        return text(LONGEST_WORD).filter(text -> {
            boolean fits = form.matcher(text).matches();
            if (!fits) {
                problem(problem, text);
            }
            return fits;
        });
    }

    /** Reads a text that may be empty. */
    Optional<String> matchOrEmpty(String problem, Pattern form) {
        return scalar().filter(String::isEmpty).or(() -> match(problem, form));
    }

    List<Field> items() {
        if (node instanceof SequenceNode sequence) {
            return sequence.getValue().stream().map(item -> new Field(path, item, problems)).toList();
        }
        problem("not-a-list", "");
        return List.of();
    }

    /** Gives the members of a mapping of any keys. */
    List<Field> members() {
        if (node instanceof MappingNode mapping) {
            return mapping.getValue().stream().map(tuple -> new Field(
                    inside(tuple.getKeyNode() instanceof ScalarNode key ? key.getValue() : "?"),
                    tuple.getValueNode(), problems)).toList();
        }
        problem("not-a-mapping-of-any", "");
        return List.of();
    }

    Section section(List<String> known) {
        return new Section(this, problems, known);
    }

    Optional<LocalizedText> localized(int longest) {
        Section both = section(LANGUAGES);
        Optional<String> chinese = both.required("zh").flatMap(field -> field.text(longest));
        Optional<String> english = both.required("en").flatMap(field -> field.text(longest));
        return chinese.flatMap(zh -> english.map(en -> new LocalizedText(zh, en)));
    }

    private Optional<String> text(int longest) {
        return text().filter(text -> {
            boolean fits = text.length() <= longest;
            if (!fits) {
                problem("too-many-letters", longest);
            }
            return fits;
        });
    }
}
