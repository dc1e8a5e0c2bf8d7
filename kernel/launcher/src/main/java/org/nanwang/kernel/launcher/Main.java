package org.nanwang.kernel.launcher;

import java.time.Clock;
import java.util.Locale;
import org.nanwang.kernel.cli.Cli;
import org.nanwang.sdk.error.Refusal;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The {@code nanwang} command: what starts a node here, and what talks to one from {@code kernel-cli}. */
public final class Main {

    private Main() {
    }

    /** Runs one command and ends with its exit code. */
    public static void main(String[] arguments) {
        CommandLine here = commandsThatRunHere();
        boolean runsHere = arguments.length > 0 && here.getSubcommands().containsKey(arguments[0]);
        System.exit(runsHere ? here.execute(arguments) : Cli.run(arguments));
    }

    private static CommandLine commandsThatRunHere() {
        CommandLine commands = new CommandLine(new Root());
        commands.addSubcommand(new UpCommand());
        commands.addSubcommand(new StartCommand());
        commands.addSubcommand(new DevCommand());
        commands.addSubcommand(new TrialCommand());
        commands.addSubcommand(new SealCommand(Clock.systemUTC()));
        commands.setExecutionExceptionHandler((thrown, command, parsed) -> tell(thrown));
        return commands;
    }

    private static int tell(Exception thrown) throws Exception {
        if (!(thrown instanceof Refusal refusal)) {
            throw thrown;
        }
        System.err.println("nanwang: " + refusal.message(Locale.getDefault()));
        return 1;
    }

    @Command(name = "nanwang")
    private static final class Root {
    }
}
