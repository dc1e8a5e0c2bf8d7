package org.nanwang.kernel.cli.command;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.nanwang.kernel.cli.text.Table;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Lists divisions. */
@Command(name = "regions")
final class RegionsCommand extends NodeCommand {

    @Parameters(paramLabel = "CODE", arity = "0..1", descriptionKey = "parameter.parent")
    private Optional<String> parent;

    @Override
    public Integer call() {
        Map<String, String> query = new HashMap<>();
        parent.ifPresent(code -> query.put("parent", code));
        JsonNode regions = nanwang().reader().list("/platform/regions", query);
        return showList(regions, () -> {
            Table table = table("code", "level", "name-zh", "name-en");
            regions.path("items").forEach(region -> table.row(region.path("code").asText(),
                    texts().word(region.path("level").asText()), region.at("/name/zh").asText(),
                    region.at("/name/en").asText()));
            return table;
        });
    }
}
