package org.nanwang.sdk.pack.report;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.nanwang.sdk.pack.Finding;
import org.nanwang.sdk.pack.LocalizedText;
import org.nanwang.sdk.pack.Place;
import org.nanwang.sdk.pack.inspect.Check;
import org.nanwang.sdk.pack.inspect.Inspection;
import org.nanwang.sdk.pack.inspect.RuleSet;
import org.nanwang.sdk.pack.sign.Fingerprint;

/** Writes an inspection for programs. The members are explained in the reference of bundle rules and stay. */
public final class JsonReport {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private JsonReport() {
    }

    /** Writes it with line breaks. */
    public static String of(String bundle, Inspection inspection) {
        return tree(bundle, inspection).toPrettyString() + "\n";
    }

    /** Gives it as a tree. */
    public static ObjectNode tree(String bundle, Inspection inspection) {
        ObjectNode report = new ObjectMapper().createObjectNode()
                .put("ruleSet", RuleSet.VERSION)
                .put("bundle", bundle)
                .put("sha256", inspection.digest())
                .put("size", inspection.size())
                .put("passed", inspection.passed());
        inspection.descriptor().ifPresent(descriptor -> report.put("app", descriptor.id().value()));
        inspection.version().ifPresent(version -> report.put("version", version.toString()));
        ArrayNode checks = report.putArray("checks");
        inspection.checks().forEach(check -> checks.add(check(check)));
        return report;
    }

    private static ObjectNode check(Check check) {
        ObjectNode node = JSON.objectNode()
                .put("rule", check.rule())
                .put("ruleSet", check.ruleSet())
                .put("outcome", check.outcome().word())
                .put("passed", check.passed())
                .put("micros", check.duration().toNanos() / 1000);
        check.reason().ifPresent(reason -> node.set("reason", text(reason)));
        check.list().ifPresent(list -> node.putObject("list").put("number", list.number()).put("sha256", list.sha256())
                .put("entries", list.entries()).put("at", list.at().toString()));
        ArrayNode findings = node.putArray("findings");
        check.findings().forEach(finding -> findings.add(finding(finding)));
        return node;
    }

    private static ObjectNode finding(Finding finding) {
        Place place = Place.of(finding.place());
        ObjectNode node = JSON.objectNode()
                .put("rule", finding.rule())
                .put("severity", finding.severity().word())
                .put("fingerprint", Fingerprint.of(finding))
                .put("place", finding.place())
                .put("file", place.file());
        place.line().ifPresent(line -> node.put("line", line));
        place.column().ifPresent(column -> node.put("column", column));
        if (finding.excepted()) {
            node.put("exception", finding.exception());
        }
        node.set("message", text(finding.message()));
        node.set("remedy", text(finding.remedy()));
        return node;
    }

    private static ObjectNode text(LocalizedText text) {
        return JSON.objectNode().put("zh", text.zh()).put("en", text.en());
    }
}
