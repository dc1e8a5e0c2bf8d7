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

    private List<String> lines(JsonNode one) {
        List<String> lines = new ArrayList<>();
        lines.add(one.path("app").asText() + " " + one.path("version").asText() + "  "
                + texts().word(one.path("state").asText()));
        lines.add("  SHA-256 " + one.path("sha256").asText());
        lines.addAll(new CheckLines(texts()).of(one.path("checks")));
        return lines;
    }
}
