package org.nanwang.kernel.cli.command;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.nanwang.kernel.cli.client.NodeClient;
import org.nanwang.kernel.cli.text.Table;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Lists installations, or shows one with the steps of its last change. */
@Command(name = "installations")
final class InstallationsCommand extends NodeCommand {

    @Parameters(paramLabel = "INSTALLATION", arity = "0..1", descriptionKey = "parameter.installation")
    private Optional<String> installation;

    @Option(names = "--region", paramLabel = "CODE", descriptionKey = "option.region")
    private Optional<String> region;

    @Option(names = "--app", paramLabel = "APP", descriptionKey = "parameter.app")
    private Optional<String> app;

    @Override
    public Integer call() {
        NodeClient node = nanwang().node();
        if (installation.isPresent()) {
            JsonNode one = node.get(NodeClient.installation(installation.get()));
            return show(one, () -> lines(one));
        }
        Map<String, String> query = new HashMap<>();
        region.ifPresent(code -> query.put("region", code));
        app.ifPresent(id -> query.put("app", id));
        JsonNode all = node.list("/platform/installations", query);
        return showList(all, () -> table(all));
    }

    private Table table(JsonNode all) {
        Table table = table("installation", "app", "state", "version", "desired", "change");
        all.path("items").forEach(one -> table.row(one.path("id").asText(), one.path("app").asText(),
                state(one), one.at("/observed/version").asText("-"),
                one.at("/desired/version").asText("-"), texts().word(one.at("/rollout/state").asText())));
        return table;
    }

    private List<String> lines(JsonNode one) {
        List<String> lines = new ArrayList<>(table(list(one)).lines());
        if (one.at("/observed/problem").isObject()) {
            lines.add("  " + one.at("/observed/problem/detail").asText());
            lines.add("    -> " + one.at("/observed/problem/remedy").asText());
        }
        if (isIll(one)) {
            lines.add("  " + one.at("/observed/health/reason").asText());
        }
        if (one.path("caution").isObject()) {
            lines.add("  " + texts().get("said.caution", texts().word(one.at("/caution/standing").asText()),
                    one.at("/caution/reason").asText()));
        }
        lines.add("");
        lines.add(texts().get("said.last-change", texts().word(one.at("/rollout/kind").asText("-")),
                one.at("/rollout/from").asText("-"), one.at("/rollout/to").asText("-"),
                time(one.at("/rollout/startedAt"))));
        one.at("/rollout/steps").forEach(step -> lines.addAll(Steps.lines(step, texts())));
        return lines;
    }

    /** What serves badly still serves: people reach it. */
    private String state(JsonNode one) {
        return texts().word(isIll(one) ? "ill" : one.at("/observed/state").asText());
    }

    private static boolean isIll(JsonNode one) {
        return !one.at("/observed/health/serving").asBoolean(true);
    }

    private static JsonNode list(JsonNode one) {
        ObjectNode list = JsonNodeFactory.instance.objectNode();
        list.putArray("items").add(one);
        return list;
    }
}
