package org.nanwang.docs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.nanwang.tests.Distribution;

/** A page of Markdown: its fenced blocks, its tables and where its links lead. */
public record Page(Path file, String text) {

    private static final Pattern FENCE = Pattern.compile("^ *```(\\w*)[^\n]*\n(.*?)^ *```$", Pattern.MULTILINE | Pattern.DOTALL);
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)\\s]+)\\)");

    /** A fenced block. */
    public record Block(String where, String language, String text) {

        @Override
        public String toString() {
            return where + " " + language;
        }
    }

    /** Reads a page by its path from the source tree's root. */
    public static Page of(String path) {
        return read(Distribution.sources().resolve(path));
    }

    /** Reads what people read to use Nanwang: the root's README and all below docs. */
    public static List<Page> ofUsers() {
        return all().filter(page -> page.name().equals("README.md") || page.name().startsWith("docs/")).toList();
    }

    /** Reads every page of the source tree. */
    public static Stream<Page> all() {
        Path root = Distribution.sources();
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(file -> file.toString().endsWith(".md")).filter(file -> isSource(root.relativize(file)))
                    .sorted().map(Page::read).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Gives its path from the source tree's root. */
    public String name() {
        return Distribution.sources().relativize(file).toString();
    }

    /** Gives its fenced blocks in their order. */
    public List<Block> blocks() {
        List<Block> blocks = new ArrayList<>();
        Matcher fences = FENCE.matcher(text);
        while (fences.find()) {
            long line = text.substring(0, fences.start()).lines().count() + 1;
            blocks.add(new Block(name() + ":" + line, fences.group(1), fences.group(2)));
        }
        return blocks;
    }

    /** Gives its blocks of one language. */
    public List<Block> blocks(String language) {
        return blocks().stream().filter(block -> block.language().equals(language)).toList();
    }

    /** Gives the rows of its tables, without headings; each cell without its backticks. */
    public List<List<String>> rows() {
        return text.lines().filter(line -> line.startsWith("| `"))
                .map(line -> Stream.of(line.substring(1, line.length() - 1).split("\\|"))
                        .map(cell -> cell.strip().replace("`", "")).toList())
                .toList();
    }

    /** Gives where its links lead, outside fenced blocks. */
    public List<String> links() {
        return LINK.matcher(FENCE.matcher(text).replaceAll("")).results().map((MatchResult link) -> link.group(1)).toList();
    }

    private static boolean isSource(Path path) {
        return Stream.of("target", "node_modules", "data", ".git")
                .noneMatch(skipped -> path.startsWith(skipped) || path.toString().contains("/" + skipped + "/"));
    }

    private static Page read(Path file) {
        try {
            return new Page(file, Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
