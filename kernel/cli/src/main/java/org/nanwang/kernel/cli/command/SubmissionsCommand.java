package org.nanwang.kernel.cli.command;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.nanwang.kernel.cli.text.Table;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Lists submissions, or shows one with what every rule said. */
@Command(name = "submissions")
final class SubmissionsCommand extends NodeCommand {

    private static final String SUBMISSIONS = "/marketplace/api/submissions";

    @Parameters(paramLabel = "NUMBER", arity = "0..1", descriptionKey = "parameter.submission")
    private Optional<Long> number;

    @Option(names = "--app", paramLabel = "APP", descriptionKey = "parameter.app")
    private Optional<String> app;

    @Option(names = "--vendor", paramLabel = "ID", descriptionKey = "option.vendor")
    private Optional<String> vendor;

    @Option(names = "--state", paramLabel = "STATE", descriptionKey = "option.submission-state")
    private Optional<String> state;

    @Override
    public Integer call() {
        if (number.isPresent()) {
            JsonNode one = nanwang().node().get(SUBMISSIONS + "/" + number.get());
            return show(one, () -> lines(one));
        }
        Map<String, String> query = new HashMap<>();
        app.ifPresent(value -> query.put("app", value));
        vendor.ifPresent(value -> query.put("vendor", value));
        state.ifPresent(value -> query.put("state", value));
        JsonNode all = nanwang().node().list(SUBMISSIONS, query);
        return showList(all, () -> {
            Table table = table("submission", "app", "version", "channel", "state", "submitted", "account");
            all.path("items").forEach(one -> table.row(one.path("id").asText(), one.path("app").asText(),
                    one.path("version").asText(), texts().word(one.path("channel").asText()),
                    texts().word(one.path("state").asText()), time(one.path("submittedAt")), one.path("submittedBy").asText()));
            return table;
        });
    }

    @Command(name = "appeal")
    int appeal(@Parameters(paramLabel = "NUMBER", descriptionKey = "parameter.submission") long submission,
            @Option(names = "--rule", paramLabel = "RULE", split = ",", descriptionKey = "option.rule") List<String> rules,
            @Option(names = "--reason", paramLabel = "TEXT", required = true, descriptionKey = "option.appeal") String reason) {
        List<String> findings = new ArrayList<>();
        nanwang().node().get(SUBMISSIONS + "/" + submission).path("findings").forEach(finding -> {
            if (concerns(rules, finding)) {
                findings.add(finding.path("fingerprint").asText());
            }
        });
        JsonNode appeal = nanwang().node().post(address(submission), Map.of("findings", findings, "reason", reason));
        return show(appeal, () -> appealed(appeal));
    }

    @Command(name = "answer")
    int answer(@Parameters(paramLabel = "NUMBER", descriptionKey = "parameter.submission") long submission,
            @Option(names = "--rule", paramLabel = "RULE", split = ",", descriptionKey = "option.rule-answered") List<String> rules,
            @Option(names = "--overturn", descriptionKey = "option.overturn") boolean overturned,
            @Option(names = "--expires", paramLabel = "TIME", descriptionKey = "option.expires") Optional<String> expires,
            @Option(names = "--through-major", paramLabel = "NUMBER", descriptionKey = "option.through-major")
            Optional<Integer> throughMajor,
            @Option(names = "--reason", paramLabel = "TEXT", required = true, descriptionKey = "option.reason") String reason) {
        List<Map<String, Object>> words = new ArrayList<>();
        nanwang().node().get(address(submission)).path("findings").forEach(each -> {
            if (!each.hasNonNull("answer") && concerns(rules, each.path("finding"))) {
                Map<String, Object> word = new HashMap<>(Map.of("fingerprint", each.at("/finding/fingerprint").asText(),
                        "overturned", overturned, "reason", reason));
                expires.ifPresent(moment -> word.put("expires", moment));
                throughMajor.ifPresent(major -> word.put("throughMajor", major));
                words.add(word);
            }
        });
        JsonNode appeal = nanwang().node().post(address(submission) + "/answer", Map.of("findings", words));
        return show(appeal, () -> appealed(appeal));
    }

    @Command(name = "appealed")
    int appealed(@Parameters(paramLabel = "NUMBER", descriptionKey = "parameter.submission") long submission) {
        JsonNode appeal = nanwang().node().get(address(submission));
        return show(appeal, () -> appealed(appeal));
    }

    private static boolean concerns(List<String> rules, JsonNode finding) {
        return rules == null || rules.contains(finding.path("rule").asText());
    }

    private List<String> appealed(JsonNode appeal) {
        List<String> lines = new ArrayList<>();
        lines.add(time(appeal.path("at")) + " " + appeal.path("by").asText() + ": " + appeal.path("reason").asText());
        for (JsonNode each : appeal.path("findings")) {
            JsonNode answer = each.path("answer");
            String word = !each.hasNonNull("answer") ? "undecided" : answer.path("overturned").asBoolean() ? "overturned" : "upheld";
            lines.add("  " + texts().word(word) + " [" + each.at("/finding/rule").asText() + "] " + answer.path("reason").asText(""));
            lines.addAll(Findings.lines(each.path("finding")));
        }
        return lines;
    }

    private static String address(long submission) {
        return SUBMISSIONS + "/" + submission + "/appeal";
    }

    private List<String> lines(JsonNode one) {
        List<String> lines = new ArrayList<>();
        lines.add(one.path("app").asText() + " " + one.path("version").asText() + "  "
                + texts().word(one.path("state").asText()));
        lines.add("  SHA-256 " + one.path("sha256").asText());
        lines.addAll(new CheckLines(texts()).of(one.path("checks")));
        return lines;
    }
}
