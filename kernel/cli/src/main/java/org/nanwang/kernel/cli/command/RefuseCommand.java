package org.nanwang.kernel.cli.command;

import java.util.Map;
import org.nanwang.kernel.cli.client.NodeClient;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Refuses a release. */
@Command(name = "refuse")
final class RefuseCommand extends ReleaseCommand {

    @Parameters(index = "0", paramLabel = "APP", descriptionKey = "parameter.app")
    private String app;

    @Parameters(index = "1", paramLabel = "VERSION", descriptionKey = "parameter.version")
    private String version;

    @Option(names = "--reason", paramLabel = "TEXT", required = true, descriptionKey = "option.reason")
    private String reason;

    @Override
    public Integer call() {
        return showRelease(
                nanwang().node().post(NodeClient.release(app, version) + "/refusal", Map.of("reason", reason)));
    }
}
