package org.nanwang.sdk.pack.report;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Map;
import org.nanwang.sdk.pack.Finding;
import org.nanwang.sdk.pack.Place;
import org.nanwang.sdk.pack.Severity;
import org.nanwang.sdk.pack.inspect.Inspection;
import org.nanwang.sdk.pack.inspect.RuleInfo;
import org.nanwang.sdk.pack.inspect.RuleSet;
import org.nanwang.sdk.pack.sign.Fingerprint;

/** Writes an inspection as SARIF 2.1.0, which editors and code hosts show beside the code. */
public final class SarifReport {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final Map<Severity, String> LEVELS =
            Map.of(Severity.REFUSE, "error", Severity.REVIEW, "warning", Severity.ADVICE, "note");

    private SarifReport() {
    }

    /** Writes it with line breaks; places are paths in the bundle. */
    public static String of(String bundle, Inspection inspection) {
        ObjectNode report = new ObjectMapper().createObjectNode()
                .put("$schema", "https://json.schemastore.org/sarif-2.1.0.json")
                .put("version", "2.1.0");
        ObjectNode run = report.putArray("runs").addObject();
        List<RuleInfo> rules = RuleSet.infos();
        ObjectNode driver = run.putObject("tool").putObject("driver")
                .put("name", "nanwang-verify").put("semanticVersion", RuleSet.VERSION);
        ArrayNode described = driver.putArray("rules");
        rules.forEach(rule -> described.add(rule(rule)));
        run.putArray("artifacts").addObject().set("location", JSON.objectNode().put("uri", uri(bundle)));
        ((ObjectNode) run.path("artifacts").get(0)).putObject("hashes").put("sha-256", inspection.digest());
        ArrayNode results = run.putArray("results");
        inspection.findings().forEach(finding -> results.add(result(finding, bundle, ids(rules))));
        return report.toPrettyString() + "\n";
    }

    private static List<String> ids(List<RuleInfo> rules) {
        return rules.stream().map(RuleInfo::id).toList();
    }

    private static ObjectNode rule(RuleInfo rule) {
        ObjectNode node = JSON.objectNode().put("id", rule.id());
        node.putObject("shortDescription").put("text", rule.title().en());
        node.putObject("help").put("text", rule.page());
        node.putObject("defaultConfiguration").put("level", LEVELS.get(rule.severity()));
        return node;
    }

    private static ObjectNode result(Finding finding, String bundle, List<String> rules) {
        ObjectNode node = JSON.objectNode()
                .put("ruleId", finding.rule())
                .put("ruleIndex", rules.indexOf(finding.rule()))
                .put("level", LEVELS.get(finding.severity()));
        node.putObject("message").put("text",
                finding.place() + ": " + finding.message().en() + "; " + finding.remedy().en());
        Place place = Place.of(finding.place());
        ObjectNode location = node.putArray("locations").addObject().putObject("physicalLocation");
        location.putObject("artifactLocation").put("uri", uri(place.file().equals("bundle") ? bundle : place.file()));
        if (place.line().isPresent()) {
            ObjectNode region = location.putObject("region").put("startLine", Math.max(1, place.line().getAsInt()));
            place.column().ifPresent(column -> region.put("startColumn", Math.max(1, column)));
        }
        node.putObject("partialFingerprints").put("finding/v1", Fingerprint.of(finding));
        if (finding.excepted()) {
            node.putArray("suppressions").addObject().put("kind", "external").put("status", "accepted")
                    .put("justification", "exception " + finding.exception() + " of the marketplace");
        }
        return node;
    }

    private static String uri(String path) {
        try {
            return new URI(null, null, path, null).getRawPath();
        } catch (URISyntaxException e) {
            return "bundle";
        }
    }
}
