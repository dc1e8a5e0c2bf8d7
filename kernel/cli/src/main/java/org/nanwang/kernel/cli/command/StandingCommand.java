package org.nanwang.kernel.cli.command;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.nanwang.kernel.cli.client.NodeClient;
import picocli.CommandLine.Parameters;

/** Changes where an approved release stands. */
abstract class StandingCommand extends NodeCommand {

    @Parameters(index = "0", paramLabel = "APP", descriptionKey = "parameter.app")
    private String app;

    @Parameters(index = "1", paramLabel = "VERSION", descriptionKey = "parameter.version")
    private String version;

    int stand(String standing, String reason) {
        JsonNode kept = nanwang().node().post(NodeClient.release(app, version) + "/standing",
                Map.of("standing", standing, "reason", reason));
        String name = app + " " + version;
        return show(kept, () -> List.of(kept.path("standing").asText().equals(standing)
                ? texts().get("said.stands", name, texts().word(standing))
                : texts().get("said.proposed", name, texts().word(standing))));
    }
}
