package org.nanwang.kernel.cli.command;

import java.util.List;
import java.util.Map;
import org.nanwang.kernel.cli.client.NodeClient;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Keeps an installation at its release. */
@Command(name = "pin")
final class PinCommand extends NodeCommand {

    @Parameters(paramLabel = "INSTALLATION", descriptionKey = "parameter.installation")
    private String installation;

    @Option(names = "--reason", paramLabel = "TEXT", required = true, descriptionKey = "option.pin-reason")
    private String reason;

    @Override
    public Integer call() {
        return show(nanwang().node().put(NodeClient.installation(installation) + "/pin", Map.of("reason", reason)),
                () -> List.of(texts().get("said.pinned", installation)));
    }
}
