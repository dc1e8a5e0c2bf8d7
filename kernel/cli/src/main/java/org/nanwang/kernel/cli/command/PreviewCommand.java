package org.nanwang.kernel.cli.command;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.nanwang.kernel.cli.client.NodeClient;
import org.nanwang.kernel.cli.text.Table;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Tells what an upgrade would ask for and change. */
@Command(name = "preview")
final class PreviewCommand extends NodeCommand {

    @Parameters(index = "0", paramLabel = "INSTALLATION", descriptionKey = "parameter.installation")
    private String installation;

    @Parameters(index = "1", paramLabel = "VERSION", descriptionKey = "parameter.version")
    private String version;

    @Override
    public Integer call() {
        JsonNode preview = nanwang().node().get(NodeClient.upgrade(installation, version));
        return show(preview, () -> lines(preview));
    }

    private List<String> lines(JsonNode preview) {
        List<String> lines = new ArrayList<>();
        lines.add(texts().get("said.preview", preview.path("from").asText(), preview.path("to").asText()));
        if (!preview.path("permissions").isEmpty()) {
            lines.addAll(permissions(preview.path("permissions")).lines());
        }
        preview.path("dropped").forEach(name -> lines.add(texts().get("said.dropped", name.asText())));
        preview.path("destructive").forEach(step -> lines.add(texts().get("said.destructive", step.path("migration").asText(),
                step.path("line").asText(), step.path("statement").asText(), step.path("reason").asText("-"))));
        preview.path("problems").forEach(problem -> lines.add(texts().get("said.configuration-unfit", problem.asText())));
        return lines;
    }

    private Table permissions(JsonNode asked) {
        Table table = table("permission", "new", "approved", "granted", "reason");
        asked.forEach(one -> table.row(one.path("name").asText(), yes(one.path("added")), yes(one.path("approved")),
                yes(one.path("granted")), one.path("reason").asText()));
        return table;
    }

    private String yes(JsonNode flag) {
        return texts().word(flag.asBoolean() ? "yes" : "no");
    }
}
