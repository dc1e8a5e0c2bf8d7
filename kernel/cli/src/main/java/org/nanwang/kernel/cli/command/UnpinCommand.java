package org.nanwang.kernel.cli.command;

import java.util.List;
import org.nanwang.kernel.cli.client.NodeClient;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Lets an installation be upgraded again. */
@Command(name = "unpin")
final class UnpinCommand extends NodeCommand {

    @Parameters(paramLabel = "INSTALLATION", descriptionKey = "parameter.installation")
    private String installation;

    @Override
    public Integer call() {
        return show(nanwang().node().delete(NodeClient.installation(installation) + "/pin"),
                () -> List.of(texts().get("said.unpinned", installation)));
    }
}
