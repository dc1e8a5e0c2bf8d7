package org.nanwang.kernel.cli.command;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Stops a release everywhere. */
@Command(name = "recall")
final class RecallCommand extends StandingCommand {

    @Option(names = "--reason", paramLabel = "TEXT", required = true, descriptionKey = "option.standing-reason")
    private String reason;

    @Override
    public Integer call() {
        return stand("recalled", reason);
    }
}
