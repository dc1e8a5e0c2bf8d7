package org.nanwang.kernel.trial.schema;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;

/** Makes texts that a simple regular expression matches; whether they do is for the database to say. */
final class RegexExamples {

    private static final String LETTERS = "abcdefghijklmnopqrstuvwxyz";
    private static final String DIGITS = "0123456789";
    private static final String WORDS = LETTERS + DIGITS + "_";
    private static final int MOST_REPEATS = 6;

    private final String regex;
    private final Random random;
    private int position;

    private RegexExamples(String regex, Random random) {
        this.regex = regex;
        this.random = random;
    }

    /** Makes one; empty for what is not understood. */
    static Optional<String> of(String regex, Random random) {
        try {
            RegexExamples examples = new RegexExamples(regex, random);
            String example = examples.alternatives();
            return examples.position == regex.length() ? Optional.of(example) : Optional.empty();
        } catch (IndexOutOfBoundsException | NumberFormatException | IllegalStateException e) {
            return Optional.empty();
        }
    }

    private boolean more() {
        return position < regex.length();
    }

    private boolean take(String text) {
        boolean found = regex.startsWith(text, position);
        position += found ? text.length() : 0;
        return found;
    }

    private String alternatives() {
        List<String> all = new ArrayList<>(List.of(sequence()));
        while (take("|")) {
            all.add(sequence());
        }
        return all.get(random.nextInt(all.size()));
    }

    private String sequence() {
        StringBuilder example = new StringBuilder();
        while (more() && regex.charAt(position) != '|' && regex.charAt(position) != ')') {
            int start = position;
            String piece = atom();
            int end = position;
            int times = times();
            int after = position;
            for (int i = 0; i < times; i++) {
                position = start;
                example.append(i == 0 ? piece : atom());
            }
            position = Math.max(after, end);
        }
        return example.toString();
    }

    private int times() {
        int least = 1;
        int most = 1;
        if (take("*")) {
            least = 0;
            most = MOST_REPEATS;
        } else if (take("+")) {
            most = MOST_REPEATS;
        } else if (take("?")) {
            least = 0;
        } else if (take("{")) {
            String[] limits = regex.substring(position, regex.indexOf('}', position)).split(",", -1);
            position = regex.indexOf('}', position) + 1;
            least = Integer.parseInt(limits[0].strip());
            most = limits.length == 1 ? least : limits[1].isBlank() ? least + MOST_REPEATS : Integer.parseInt(limits[1].strip());
        }
        take("?");
        if (most > 1000) {
            throw new IllegalStateException("too long");
        }
        return least + random.nextInt(most - least + 1);
    }

    private String atom() {
        if (take("^") || take("$")) {
            return "";
        }
        if (take("(")) {
            boolean plain = take("?:");
            if (!plain && take("?")) {
                throw new IllegalStateException("looks around");
            }
            String inner = alternatives();
            position++;
            return inner;
        }
        if (take("[")) {
            return one(bracket());
        }
        if (take("\\")) {
            return one(escape());
        }
        return take(".") ? one(LETTERS) : String.valueOf(regex.charAt(position++));
    }

    private String escape() {
        char letter = regex.charAt(position++);
        return switch (letter) {
            case 'd' -> DIGITS;
            case 'w' -> WORDS;
            case 's' -> " ";
            case 'm', 'M', 'y', 'A', 'Z' -> "";
            default -> String.valueOf(letter);
        };
    }

    private String bracket() {
        boolean not = take("^");
        StringBuilder set = new StringBuilder();
        boolean first = true;
        while (first || regex.charAt(position) != ']') {
            set.append(member());
            first = false;
        }
        position++;
        if (!not) {
            return set.toString();
        }
        String rest = (WORDS + "ABC- ").chars().filter(it -> set.indexOf(Character.toString(it)) < 0)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
        return rest;
    }

    private String member() {
        if (take("[:")) {
            String name = regex.substring(position, regex.indexOf(":]", position));
            position += name.length() + 2;
            return switch (name) {
                case "digit" -> DIGITS;
                case "upper" -> LETTERS.toUpperCase(Locale.ROOT);
                case "space", "blank" -> " ";
                case "alnum" -> LETTERS + DIGITS;
                default -> LETTERS;
            };
        }
        if (take("\\")) {
            return escape();
        }
        char from = regex.charAt(position++);
        if (regex.charAt(position) != '-' || regex.charAt(position + 1) == ']') {
            return String.valueOf(from);
        }
        char to = regex.charAt(position + 1);
        position += 2;
        StringBuilder range = new StringBuilder();
        for (int letter = from; letter <= to && range.length() < 100; letter++) {
            range.append((char) letter);
        }
        return range.toString();
    }

    private String one(String letters) {
        return letters.isEmpty() ? "" : String.valueOf(letters.charAt(random.nextInt(letters.length())));
    }
}
