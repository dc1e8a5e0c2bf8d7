package org.nanwang.sdk.pack.supply;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.nanwang.sdk.pack.Finding;
import org.nanwang.sdk.pack.rule.Archive;
import org.nanwang.sdk.pack.rule.Bundle;
import org.nanwang.sdk.pack.rule.Offence;
import org.nanwang.sdk.pack.rule.Rule;

/**
 * The app's own files hold no keys or passwords: whoever downloads the bundle could read them. Libraries are left out, whose
 * tests and examples are everybody's. What is found is never repeated.
 */
final class Secrets implements Rule<Bundle> {

    private static final Offence OFFENCE = new Offence("secrets");
    private static final Pattern LINE = Pattern.compile("([a-z-]+) +(all|text) +(\\S+) +(.+)");
    private static final int LONGEST = 1 << 20;
    private static final Set<String> PICTURES =
            Set.of("png", "jpg", "jpeg", "gif", "webp", "ico", "woff", "woff2", "ttf", "otf", "mp4", "mp3", "pdf", "jar");
    /** What stands for a secret in examples. */
    private static final Pattern EXAMPLE =
            Pattern.compile("(?i)example|changeme|placeholder|your[_-]|xxxx|\\*\\*\\*|\\$\\{|<[a-z]|dummy|\\bnull\\b");

    /** Read when first asked for. */
    private static final class Standard {

        private static final List<Shape> SHAPES = read();
    }

    /**
     * How a secret looks.
     *
     * @param kind what it is
     * @param everywhere whether it is looked for in classes, too
     * @param word it contains; empty for none
     * @param form its text
     */
    private record Shape(String kind, boolean everywhere, String word, Pattern form) {
    }

    @Override
    public String id() {
        return OFFENCE.rule();
    }

    @Override
    public List<Finding> check(Bundle bundle) {
        return bundle.archives().all().stream().filter(Archive::isApp)
                .flatMap(archive -> archive.content().files().stream().filter(Secrets::isText)
                        .flatMap(path -> check(path, archive.content().read(path).orElse(new byte[0])).stream()))
                .toList();
    }

    private static boolean isText(String path) {
        return !PICTURES.contains(path.substring(path.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT));
    }

    private static List<Finding> check(String path, byte[] bytes) {
        if (bytes.length > LONGEST) {
            return List.of();
        }
        // byte for byte: constants of classes and texts of any encoding keep their Latin letters
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        boolean lines = !path.endsWith(".class");
        return Standard.SHAPES.stream().filter(shape -> lines || shape.everywhere())
                .filter(shape -> text.contains(shape.word()))
                .flatMap(shape -> position(shape, text).stream()
                        .map(position -> OFFENCE.variant(shape.kind(), lines ? path + ":" + line(text, position) : path)))
                .toList();
    }

    /** Tells where one stands; one of a kind is enough to look at the file. */
    private static Optional<Integer> position(Shape shape, String text) {
        return shape.form().matcher(text).results().filter(found -> !EXAMPLE.matcher(found.group()).find())
                .map(MatchResult::start).findFirst();
    }

    private static long line(String text, int position) {
        return 1 + text.chars().limit(position).filter(character -> character == '\n').count();
    }

    private static List<Shape> read() {
        try (BufferedReader in = new BufferedReader(new InputStreamReader(
                Secrets.class.getResourceAsStream("secrets.txt"), StandardCharsets.UTF_8))) {
            return in.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).map(Secrets::shape).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Shape shape(String line) {
        Matcher form = LINE.matcher(line);
        if (!form.matches()) {
            throw new IllegalStateException("secrets.txt: " + line);
        }
        String word = form.group(3).equals("-") ? "" : form.group(3);
        return new Shape(form.group(1), form.group(2).equals("all"), word, Pattern.compile(form.group(4)));
    }
}
