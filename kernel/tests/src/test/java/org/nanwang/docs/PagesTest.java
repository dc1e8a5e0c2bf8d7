package org.nanwang.docs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.nanwang.sdk.pack.descriptor.DescriptorReader;
import org.nanwang.tests.Distribution;

/** What can be known of the documentation without a node. {@link DocsIT} runs the rest. */
class PagesTest {

    /** Blocks of {@code text} are for looking at; all others are run, parsed or found in code that is. */
    private static final Set<String> LANGUAGES = Set.of("sh", "http", "sql", "java", "yaml", "json", "js", "text");
    private static final Pattern ANCHOR = Pattern.compile("<a id=\"([^\"]+)\"></a>");

    static Stream<Page.Block> blocks() {
        return Page.ofUsers().stream().flatMap(page -> page.blocks().stream());
    }

    static Stream<Page> pages() {
        return Page.all();
    }

    @ParameterizedTest
    @MethodSource("blocks")
    void everyBlockSaysWhatItIsAndIsRight(Page.Block block) throws Exception {
        assertTrue(LANGUAGES.contains(block.language()), () -> block.where() + " is in no language that is checked");
        switch (block.language()) {
            case "yaml" -> assertEquals(List.of(), new DescriptorReader().read(block.text()).problems());
            case "json" -> new ObjectMapper().readTree(block.text());
            case "java" -> assertTrue(isOfASample(block.text()), "quote it from a sample, which is compiled and run");
            case "js" -> assertEquals(0, parseModule(block.text()), "node finds a mistake in it");
            default -> { }
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void everyLinkLeadsSomewhere(Page page) throws IOException {
        for (String link : page.links()) {
            if (!link.matches("(https?|mailto):.*")) {
                String[] parts = (link + " ").split("#");
                Path target = parts[0].isBlank() ? page.file() : page.file().resolveSibling(parts[0].strip()).normalize();
                assertTrue(Files.exists(target), () -> page.name() + " leads to " + link);
                assertTrue(parts.length < 2 || anchors(target).contains(parts[1].strip()), () -> page.name() + " leads to " + link);
            }
        }
    }

    @Test
    void theIndexLeadsToEveryPage() throws IOException {
        Page index = Page.of("docs/README.md");
        List<String> pages = Page.ofUsers().stream().map(Page::name).filter(name -> name.startsWith("docs/"))
                .map(name -> name.substring("docs/".length())).filter(name -> !name.equals("README.md")).toList();
        List<String> linked = index.links();
        assertEquals(List.of(), pages.stream().filter(page -> !linked.contains(page)).toList());
    }

    /** Tells whether the code of a sample, or of an app that the tests install and call, has these lines. */
    private static boolean isOfASample(String java) throws IOException {
        String wanted = unindented(java);
        for (String folder : List.of("sample-plugins", "kernel/tests/src/test/java/org/nanwang/tests")) {
            try (Stream<Path> files = Files.walk(Distribution.sources().resolve(folder))) {
                for (Path file : files.filter(path -> path.toString().endsWith(".java")).toList()) {
                    if (unindented(Files.readString(file)).contains(wanted)) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    private static String unindented(String text) {
        return text.strip().lines().map(String::strip).collect(Collectors.joining("\n"));
    }

    private static int parseModule(String source) throws IOException, InterruptedException {
        Path module = Files.createTempFile("block", ".mjs");
        try {
            Files.writeString(module, source);
            return new ProcessBuilder("node", "--check", module.toString()).inheritIO().start().waitFor();
        } finally {
            Files.delete(module);
        }
    }

    /** Gives the anchors of a page: those written down, and those of headings as GitHub makes them. */
    private static List<String> anchors(Path file) throws IOException {
        String text = Files.readString(file);
        Stream<String> headings = text.lines().filter(line -> line.startsWith("#"))
                .map(line -> line.replaceFirst("^#+ ", "").toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N} -]", "")
                        .replace(' ', '-'));
        return Stream.concat(headings, ANCHOR.matcher(text).results().map(anchor -> anchor.group(1))).toList();
    }
}
