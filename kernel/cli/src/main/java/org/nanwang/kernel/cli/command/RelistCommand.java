package org.nanwang.kernel.cli.command;

import picocli.CommandLine.Command;

/** Lists a release again. */
@Command(name = "relist")
final class RelistCommand extends StandingCommand {

    @Override
    public Integer call() {
        return stand("listed", "");
    }
}
