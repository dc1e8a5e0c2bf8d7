package org.nanwang.kernel.cli.command;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.nanwang.kernel.cli.session.CliProblem;
import org.nanwang.kernel.cli.text.Table;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** What lists of known weaknesses and of harmful files have in common: the one imported last counts. */
abstract class KnownListCommand extends NodeCommand {

    private final String address;

    KnownListCommand(String address) {
        this.address = address;
    }

    @Override
    public Integer call() {
        JsonNode lists = nanwang().node().list(address, Map.of());
        return showList(lists, () -> {
            Table table = table("list", "entries", "added", "by", "sha256");
            lists.path("items").forEach(list -> table.row(list.path("number").asText(), list.path("entries").asText(),
                    time(list.path("importedAt")), list.path("importedBy").asText(), list.path("sha256").asText()));
            return table;
        });
    }

    /** Takes a list over, whole or not at all. */
    @Command(name = "import")
    public int take(@Parameters(paramLabel = "FILE", descriptionKey = "parameter.list") Path file) {
        if (!Files.isReadable(file)) {
            throw new CliProblem("problem.file-unreadable", file);
        }
        JsonNode list = nanwang().node().putFile(address, file);
        return show(list, () -> List.of(
                texts().get("said.list-imported", list.path("number").asText(), list.path("entries").asText())));
    }
}
