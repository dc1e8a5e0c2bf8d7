package org.nanwang.sdk.pack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.nanwang.sdk.pack.descriptor.DescriptorProblem;
import org.nanwang.sdk.pack.descriptor.DescriptorReader;
import org.nanwang.sdk.pack.inspect.BundleInspector;
import org.nanwang.sdk.pack.inspect.RuleInfo;
import org.nanwang.sdk.pack.inspect.RulePolicy;
import org.nanwang.sdk.pack.inspect.RuleSet;

/** The reference says what the code does, no more and no less. */
class ReferenceTest {

    /** The kernel tells it, of files that it has taken. */
    private static final String OF_A_NODE = "bundle-tampered";

    private static String page(String name) throws IOException {
        return Files.readString(Path.of("../../docs/reference").resolve(name));
    }

    private static List<String> found(String pattern, String text) {
        return Pattern.compile(pattern, Pattern.MULTILINE).matcher(text).results()
                .map((MatchResult result) -> result.group(1)).toList();
    }

    @Test
    void listsExactlyTheRulesInTheirOrder() throws IOException {
        assertEquals(BundleInspector.rules(), found("^\\| <a id=\"([a-z-]+)\"></a>`\\1` \\|", page("bundle-rules.md")));
    }

    @Test
    void saysWhatIsNotRefusedByARule() throws IOException {
        String page = page("bundle-rules.md");
        for (RuleInfo rule : RuleSet.infos()) {
            String offence = found("<a id=\"" + rule.id() + "\"></a>`[a-z-]+` \\| (.*?) \\|", page).get(0);
            String said = offence.startsWith("Review. ") ? "REVIEW" : offence.startsWith("Advice. ") ? "ADVICE" : "REFUSE";
            assertEquals(rule.severity().name(), said, rule.id());
        }
    }

    @Test
    void itsPolicyIsOne() throws IOException {
        List<String> blocks = found("```json\\n([^`]*)```", page("bundle-rules.md"));
        assertFalse(RulePolicy.read(blocks.get(1), "reference").of("clock").enabled());
        assertTrue(blocks.get(0).contains("\"ruleSet\": \"" + RuleSet.VERSION + "\""));
    }

    @Test
    void listsExactlyTheKeysOfTheDescriptor() throws IOException {
        DescriptorProblem problem = new DescriptorReader().read("unheard-of: 1").problems().stream()
                .filter(each -> each.message().en().contains("'unheard-of'")).findFirst().orElseThrow();
        String known = problem.message().en().replaceAll(".*known here are ", "");
        assertEquals(List.of(known.split(", ")), found("^\\| `([a-z]+)` \\|", page("descriptor.md")));
    }

    @Test
    void itsExampleIsADescriptorWithoutProblems() throws IOException {
        String example = page("descriptor.md").replaceAll("(?s).*```yaml\n(.*?)```.*", "$1");
        assertEquals(List.of(), new DescriptorReader().read(example).problems());
    }

    @Test
    void explainsOnlyCodesThatExist() throws IOException {
        List<String> codes = List.of(PackageError.values()).stream().map(PackageError::code).toList();
        List<String> explained = found("^\\| `([a-z]+-[a-z]+)` \\|", page("signatures.md"));
        assertFalse(explained.isEmpty());
        assertEquals(List.of(OF_A_NODE), explained.stream().filter(code -> !codes.contains(code)).toList());
    }
}
