package org.nanwang.kernel.cli.command;

import org.nanwang.kernel.cli.client.NodeClient;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Removes an installation; its data stays unless it is to be dropped. */
@Command(name = "uninstall")
final class UninstallCommand extends RolloutCommand {

    @Parameters(paramLabel = "INSTALLATION", descriptionKey = "parameter.installation")
    private String installation;

    @Option(names = "--data", paramLabel = "keep|drop", defaultValue = "keep", descriptionKey = "option.data")
    private String data;

    @Override
    public Integer call() {
        NodeClient node = nanwang().node();
        return follow(node, node.delete(NodeClient.installation(installation) + "?data=" + NodeClient.segment(data)));
    }
}
