package org.nanwang.kernel.cli.command;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Approves a release. */
@Command(name = "approve")
final class ApproveCommand extends ReleaseCommand {

    @Parameters(index = "0", paramLabel = "APP", descriptionKey = "parameter.app")
    private String app;

    @Parameters(index = "1", paramLabel = "VERSION", descriptionKey = "parameter.version")
    private String version;

    @Override
    public Integer call() {
        return showRelease(nanwang().node().approve(app, version));
    }
}
