package org.nanwang.kernel.cli.command;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.nanwang.kernel.cli.client.NodeClient;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Tries a release's migrations on the real data. */
@Command(name = "rehearse")
final class RehearseCommand extends NodeCommand {

    @Parameters(index = "0", paramLabel = "INSTALLATION", descriptionKey = "parameter.installation")
    private String installation;

    @Parameters(index = "1", paramLabel = "VERSION", descriptionKey = "parameter.version")
    private String version;

    @Option(names = "--seconds", paramLabel = "SECONDS", descriptionKey = "option.seconds")
    private Optional<Integer> seconds;

    @Override
    public Integer call() {
        String path = NodeClient.upgrade(installation, version) + "/rehearsal"
                + seconds.map(limit -> "?seconds=" + limit).orElse("");
        JsonNode rehearsal = nanwang().node().post(path, Map.of());
        show(rehearsal, () -> lines(rehearsal));
        return rehearsal.path("succeeded").asBoolean() ? DONE : FAILED;
    }

    private List<String> lines(JsonNode rehearsal) {
        List<String> lines = new ArrayList<>();
        for (JsonNode migration : rehearsal.path("migrations")) {
            lines.add(texts().get("said.migration", migration.path("name").asText(), migration.path("milliseconds").asLong()));
            migration.path("locks").forEach(lock -> lines.add("  " + texts().get("said.lock." + lock.path("stops").asText(),
                    lock.path("table").asText())));
            if (migration.hasNonNull("problem")) {
                lines.add("  " + migration.path("problem").asText());
            }
        }
        lines.add(texts().get(rehearsal.path("succeeded").asBoolean() ? "said.rehearsed" : "said.rehearsal-failed",
                rehearsal.path("milliseconds").asLong()));
        return lines;
    }
}
