package org.nanwang.kernel.launcher;

import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.nanwang.kernel.cli.Cli;
import org.nanwang.sdk.error.Refusal;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The {@code nanwang} command: what starts a node here, and what talks to one from {@code kernel-cli}. */
public final class Main {

    private static final Set<String> OPTIONAL_ONLY = Set.of("up", "start");

    private Main() {
    }

    /** Runs one command and ends with its exit code. */
    public static void main(String[] arguments) throws Exception {
        Optional<Callable<Integer>> here = commandThatRunsHere(arguments);
        System.exit(here.isPresent() ? run(here.get(), arguments) : Cli.run(arguments));
    }

    /** Only the one that is asked for: a node that starts waits for no other command to be put together. */
    private static Optional<Callable<Integer>> commandThatRunsHere(String[] arguments) {
        return Optional.ofNullable(switch (arguments.length == 0 ? "" : arguments[0]) {
            case "up" -> new UpCommand();
            case "start" -> new StartCommand();
            case "dev" -> new DevCommand();
            case "trial" -> new TrialCommand();
            case "seal" -> new SealCommand(Clock.systemUTC());
            default -> null;
        });
    }

    private static int run(Callable<Integer> command, String[] arguments) throws Exception {
        if (arguments.length > 1 || !OPTIONAL_ONLY.contains(arguments[0])) {
            return new CommandLine(new Root()).addSubcommand(arguments[0], command)
                    .setExecutionExceptionHandler((thrown, line, parsed) -> tell(thrown)).execute(arguments);
        }
        try {
            return command.call(); // nothing to parse: loading the parser alone would be a tenth of a node's start
        } catch (Refusal refusal) {
            return tell(refusal);
        }
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
