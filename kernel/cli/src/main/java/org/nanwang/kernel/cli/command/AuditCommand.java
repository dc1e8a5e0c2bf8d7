package org.nanwang.kernel.cli.command;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.nanwang.kernel.cli.text.Table;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Shows who changed what. */
@Command(name = "audit")
final class AuditCommand extends NodeCommand {

    @Option(names = "--region", paramLabel = "CODE", descriptionKey = "option.region")
    private Optional<String> region;

    @Override
    public Integer call() {
        Map<String, String> query = new HashMap<>();
        region.ifPresent(code -> query.put("region", code));
        JsonNode trail = nanwang().node().list("/platform/audit", query);
        return showList(trail, () -> {
            Table table = table("time", "who", "action", "object", "region");
            trail.path("items").forEach(entry -> table.row(time(entry.path("at")), entry.path("who").asText(),
                    entry.path("action").asText(), entry.path("object").asText(), entry.path("region").asText("")));
            return table;
        });
    }
}
