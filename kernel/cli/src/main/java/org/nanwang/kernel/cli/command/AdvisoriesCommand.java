package org.nanwang.kernel.cli.command;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;

/** Lists which lists of known weaknesses there were; imports one, and tells whom it strikes. */
@Command(name = "advisories")
final class AdvisoriesCommand extends KnownListCommand {

    private static final String ADVISORIES = "/marketplace/api/advisories";

    AdvisoriesCommand() {
        super(ADVISORIES);
    }

    @Command(name = "affected")
    int affected() {
        JsonNode all = nanwang().node().list(ADVISORIES + "/affected", Map.of());
        return show(all, () -> all.path("items").isEmpty() ? List.of(texts().get("list.empty")) : lines(all.path("items")));
    }

    private List<String> lines(JsonNode releases) {
        List<String> lines = new ArrayList<>();
        for (JsonNode release : releases) {
            String standing = release.path("standing").asText("");
            lines.add(release.path("app").asText() + " " + release.path("version").asText() + "  "
                    + texts().word(standing.isEmpty() ? release.path("status").asText() : standing));
            release.path("weaknesses").forEach(weakness -> lines.addAll(Findings.lines(weakness.path("finding"))));
        }
        return lines;
    }
}
