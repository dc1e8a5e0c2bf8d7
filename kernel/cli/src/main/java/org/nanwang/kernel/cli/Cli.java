package org.nanwang.kernel.cli;

import java.io.Console;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.nanwang.kernel.cli.command.Nanwang;
import org.nanwang.kernel.cli.session.Shell;
import org.nanwang.kernel.cli.text.Texts;
import picocli.CommandLine;

/** Runs {@code nanwang} commands. Exit codes: 0 done, 1 refused or failed, 2 not understood. */
public final class Cli {

    private Cli() {
    }

    /** Runs one command and ends the process. */
    public static void main(String... arguments) {
        System.exit(run(arguments));
    }

    /** Runs one command with this process's surroundings. @return the exit code */
    public static int run(String... arguments) {
        Shell shell = new Shell(System.getenv(), Path.of(System.getProperty("user.home")), Path.of("").toAbsolutePath(),
                writer(System.out), writer(System.err), System.in, Cli::ask, Clock.systemUTC());
        return run(shell, arguments);
    }

    /** Runs one command in given surroundings. @return the exit code */
    static int run(Shell shell, String... arguments) {
        Texts texts = new Texts(language(shell, arguments));
        CommandLine line = new CommandLine(new Nanwang(shell, texts))
                .setResourceBundle(texts.bundle())
                .setOut(shell.out()).setErr(shell.err())
                .setUsageHelpAutoWidth(true)
                .setExecutionExceptionHandler(new ProblemPrinter(shell, texts));
        line.getSubcommands().values().forEach(command -> command.setResourceBundle(texts.bundle()));
        return line.execute(asked(arguments));
    }

    /** 'help' alone lists all commands, and before a command asks it for help: what people try first. */
    private static String[] asked(String... arguments) {
        if (arguments.length == 0 || !arguments[0].equals("help")) {
            return arguments;
        }
        List<String> words = new ArrayList<>(Arrays.asList(arguments).subList(1, arguments.length));
        if (!words.isEmpty()) {
            words.add("--help");
        }
        return words.toArray(String[]::new);
    }

    /** Finds the language before anything else is read: all texts depend on it. */
    private static Locale language(Shell shell, String... arguments) {
        int option = Arrays.asList(arguments).indexOf("--lang");
        Optional<String> asked = option >= 0 && option + 1 < arguments.length
                ? Optional.of(arguments[option + 1])
                : Arrays.stream(arguments).filter(text -> text.startsWith("--lang=")).map(text -> text.substring(7)).findFirst();
        String language = asked.or(() -> shell.variable("LC_ALL")).or(() -> shell.variable("LANG")).orElse("en");
        return language.startsWith("zh") ? Locale.CHINESE : Locale.ENGLISH;
    }

    private static Optional<String> ask(String prompt) {
        Console console = System.console();
        return Optional.ofNullable(console).map(terminal -> terminal.readPassword("%s", prompt)).map(String::new);
    }

    /** Writes UTF-8 whatever the locale: names are Chinese. */
    private static PrintWriter writer(PrintStream stream) {
        return new PrintWriter(stream, true, StandardCharsets.UTF_8);
    }
}
