package org.nanwang.docs;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.nanwang.kernel.cli.command.Nanwang;
import org.nanwang.kernel.cli.session.Shell;
import org.nanwang.kernel.cli.text.Texts;
import org.nanwang.tests.Distribution;
import picocli.CommandLine;

/** The reference of the command line is what the commands say of themselves. */
class CommandLineIT {

    private static final Texts TEXTS = new Texts(Locale.ENGLISH);

    @Test
    void theReferenceIsWhatTheCommandsSay() throws IOException {
        StringBuilder page = new StringBuilder("""
                # Commands

                Made from the commands themselves by `CommandLineIT`; `nanwang COMMAND --help` says the same. Exit codes: 0 done, 1 refused
                or failed, 2 not understood. In a source tree `./nanwang` knows three more: `build`, `test` and `bench`.

                """);
        CommandLine nanwang = commands();
        page.append("Everywhere:\n\n| option | meaning |\n|---|---|\n").append(new CommandText(nanwang).everywhere());
        try (Newcomer newcomer = Newcomer.arrives()) {
            for (String command : new String[] {"up", "start"}) {
                page.append("\n## ").append(command).append("\n\n```text\n")
                        .append(newcomer.run("./nanwang " + command + " --help").stripTrailing()).append("\n```\n");
            }
        }
        nanwang.getSubcommands().values().forEach(command -> page.append(new CommandText(command).section()));
        Recorded.assertRecorded(Distribution.sources().resolve("docs/reference/cli.md"), page.toString());
    }

    private static CommandLine commands() {
        PrintWriter nowhere = new PrintWriter(OutputStream.nullOutputStream());
        Shell shell = new Shell(Map.of(), Path.of("."), Path.of("."), nowhere, nowhere, InputStream.nullInputStream(), prompt -> Optional.empty(),
                Clock.systemUTC());
        CommandLine nanwang = new CommandLine(new Nanwang(shell, TEXTS));
        translate(nanwang);
        return nanwang;
    }

    private static void translate(CommandLine command) {
        command.setResourceBundle(TEXTS.bundle());
        command.getSubcommands().values().forEach(CommandLineIT::translate);
    }

    /** One command in Markdown. */
    private record CommandText(CommandLine line) {

        String everywhere() {
            return line.getCommandSpec().options().stream().map(CommandText::row).collect(Collectors.joining());
        }

        String section() {
            String name = line.getCommandSpec().qualifiedName().replaceFirst("nanwang ", "");
            String rows = line.getCommandSpec().positionalParameters().stream().map(CommandText::row).collect(Collectors.joining())
                    + line.getCommandSpec().options().stream().filter(option -> !option.inherited()).map(CommandText::row)
                            .collect(Collectors.joining());
            return "\n## " + name + "\n\n" + String.join(" ", line.getCommandSpec().usageMessage().description()) + ".\n\n"
                    + "```text\n" + synopsis() + "\n```\n" + (rows.isEmpty() ? "" : "\n| | |\n|---|---|\n" + rows)
                    + line.getSubcommands().values().stream().map(sub -> new CommandText(sub).section())
                            .collect(Collectors.joining());
        }

        private String synopsis() {
            String parameters = line.getCommandSpec().positionalParameters().stream()
                    .map(each -> each.required() ? " " + each.paramLabel() : " [" + each.paramLabel() + "]")
                    .collect(Collectors.joining());
            String options = line.getCommandSpec().options().stream().filter(option -> !option.inherited())
                    .map(each -> each.required() ? " " + form(each) : " [" + form(each) + "]").collect(Collectors.joining());
            return line.getCommandSpec().qualifiedName() + parameters + options;
        }

        private static String form(CommandLine.Model.OptionSpec option) {
            return option.longestName() + (option.typeInfo().isBoolean() ? "" : "=" + option.paramLabel());
        }

        private static String row(CommandLine.Model.OptionSpec option) {
            return row(form(option), option.description());
        }

        private static String row(CommandLine.Model.PositionalParamSpec parameter) {
            return row(parameter.paramLabel(), parameter.description());
        }

        private static String row(String name, String[] description) {
            return "| `" + name.replace("|", "\\|") + "` | " + String.join(" ", description) + " |\n";
        }
    }
}
