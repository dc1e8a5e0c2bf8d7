package org.nanwang.kernel.cli.command;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Says that there is something better than a release. */
@Command(name = "deprecate")
final class DeprecateCommand extends StandingCommand {

    @Option(names = "--reason", paramLabel = "TEXT", required = true, descriptionKey = "option.standing-reason")
    private String reason;

    @Override
    public Integer call() {
        return stand("deprecated", reason);
    }
}
