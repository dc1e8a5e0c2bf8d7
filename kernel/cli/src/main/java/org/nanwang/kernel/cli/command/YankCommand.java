package org.nanwang.kernel.cli.command;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Ends new installs of a release. */
@Command(name = "yank")
final class YankCommand extends StandingCommand {

    @Option(names = "--reason", paramLabel = "TEXT", required = true, descriptionKey = "option.standing-reason")
    private String reason;

    @Override
    public Integer call() {
        return stand("yanked", reason);
    }
}
