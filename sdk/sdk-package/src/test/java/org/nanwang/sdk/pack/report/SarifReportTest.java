package org.nanwang.sdk.pack.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nanwang.sdk.pack.fixture.TestBundle;
import org.nanwang.sdk.pack.inspect.BundleInspector;
import org.nanwang.sdk.pack.inspect.Exceptions;
import org.nanwang.sdk.pack.inspect.Inspection;
import org.nanwang.sdk.pack.inspect.RuleSet;
import org.nanwang.sdk.pack.sign.ExceptedFinding;
import org.nanwang.sdk.pack.sign.Fingerprint;

/** What is written keeps the schema of the standard. */
class SarifReportTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    private Path folder;

    /** Reads the schema as OASIS published it; the jar that has it is here for nothing else. */
    private static Schema schema() throws IOException {
        try (InputStream in = SarifReportTest.class.getResourceAsStream("/schema/sarif-schema-2.1.0.json")) {
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7,
                    registry -> registry.schemaLoader(loader -> loader.block(address -> true))).getSchema(JSON.readTree(in));
        }
    }

    private static JsonNode report(Path jar) throws IOException {
        return JSON.readTree(SarifReport.of("a name (1).jar", new BundleInspector().inspect(jar)));
    }

    private static List<String> problems(JsonNode report) throws IOException {
        return schema().validate(report).stream().map(Object::toString).toList();
    }

    @Test
    void aReportWithFindingsOfEveryKindKeepsTheSchema() throws IOException {
        JsonNode report = report(new TestBundle().header("Export-Package", "org.example").key("levles: [town]")
                .library("lib 1.jar", new byte[9])
                .code("System.exit(1); Class.forName(\"x\"); java.time.Instant.now();").in(folder));
        assertEquals(List.of(), problems(report));
        assertEquals(List.of("error", "note", "warning"), report.findValuesAsText("level").stream().distinct().sorted().toList());
    }

    @Test
    void aReportWithWhatIsExceptedKeepsIt() throws IOException {
        Inspection refused = new BundleInspector().inspect(new TestBundle().header("Export-Package", "org.example").in(folder));
        Exceptions all = new Exceptions(refused.refusals().stream()
                .map(finding -> new ExceptedFinding(7, finding.rule(), Fingerprint.of(finding))).toList());
        JsonNode report = JSON.readTree(SarifReport.of("a.jar", refused.under(all)));
        assertEquals(List.of(), problems(report));
        assertEquals("accepted", report.at("/runs/0/results/0/suppressions/0/status").asText(), report.toString());
    }

    @Test
    void aReportOfNoJarKeepsIt() throws IOException {
        assertEquals(List.of(), problems(report(Files.writeString(folder.resolve("x.jar"), "no jar"))));
    }

    @Test
    void everyResultIsOfARuleThatIsDescribed() throws IOException {
        JsonNode run = report(new TestBundle().code("System.exit(1);").in(folder)).at("/runs/0");
        JsonNode result = run.at("/results/0");
        assertEquals("forbidden-calls", run.at("/tool/driver/rules/" + result.path("ruleIndex").asInt() + "/id").asText());
        assertEquals("forbidden-calls", result.path("ruleId").asText());
        assertEquals(RuleSet.VERSION, run.at("/tool/driver/semanticVersion").asText());
    }

    @Test
    void theSchemaRefusesWhatItShould() throws IOException {
        assertFalse(problems(JSON.readTree("{\"version\": \"2.1.0\", \"runs\": [{\"results\": [{}]}]}")).isEmpty());
    }
}
