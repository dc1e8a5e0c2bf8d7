package org.nanwang.kernel.cli.command;

import picocli.CommandLine.Command;

/** Prints the access token, for curl and the like. */
@Command(name = "token")
final class TokenCommand extends NodeCommand {

    @Override
    public Integer call() {
        nanwang().shell().out().println(nanwang().token());
        return DONE;
    }
}
