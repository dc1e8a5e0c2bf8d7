package org.nanwang.kernel.cli.command;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.nanwang.kernel.cli.client.NodeClient;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Approves a release. */
@Command(name = "approve")
final class ApproveCommand extends ReleaseCommand {

    @Parameters(index = "0", paramLabel = "APP", descriptionKey = "parameter.app")
    private String app;

    @Parameters(index = "1", paramLabel = "VERSION", descriptionKey = "parameter.version")
    private String version;

    @Option(names = "--permission", paramLabel = "PERMISSION", split = ",", descriptionKey = "option.permission-approved")
    private List<String> permissions;

    @Override
    public Integer call() {
        JsonNode release = permissions == null ? nanwang().node().approve(app, version)
                : nanwang().node().post(NodeClient.release(app, version) + "/approval", Map.of("permissions", permissions));
        showRelease(release);
        if (release.path("status").asText().equals("needs-review")) {
            nanwang().err().println(texts().get("said.endorsed", app, version));
        }
        return DONE;
    }
}
