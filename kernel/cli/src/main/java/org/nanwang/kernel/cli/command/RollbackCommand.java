package org.nanwang.kernel.cli.command;

import java.util.Map;
import org.nanwang.kernel.cli.client.NodeClient;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Brings back the release that served before. */
@Command(name = "rollback")
final class RollbackCommand extends RolloutCommand {

    @Parameters(paramLabel = "INSTALLATION", descriptionKey = "parameter.installation")
    private String installation;

    @Override
    public Integer call() {
        NodeClient node = nanwang().node();
        return follow(node, node.post(NodeClient.installation(installation) + "/rollback", Map.of()));
    }
}
