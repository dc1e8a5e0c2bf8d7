package org.nanwang.kernel.cli.login;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.nanwang.kernel.cli.session.Shell;

/**
 * The person's browser: what {@code NANWANG_BROWSER} or {@code BROWSER} names, or the system's own.
 *
 * @param command what opens it; an address is put in place of {@code %s}, or added
 */
public record Browser(List<String> command) {

    private static final String ADDRESS = "%s";

    /** Looks for a browser; empty where there is no screen. */
    public static Optional<Browser> find(Shell shell) {
        return shell.variable("NANWANG_BROWSER").or(() -> shell.variable("BROWSER").map(Browser::first))
                .map(command -> List.of(command.strip().split("\\s+")))
                .or(() -> system(shell, System.getProperty("os.name").toLowerCase(Locale.ROOT))).map(Browser::new);
    }

    /** Opens an address without waiting. */
    public void open(URI address) {
        List<String> words = new ArrayList<>(command);
        words.replaceAll(word -> word.replace(ADDRESS, address.toString()));
        if (!command.contains(ADDRESS)) {
            words.add(address.toString());
        }
        try {
            new ProcessBuilder(words).redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD).start();
        } catch (IOException e) {
            System.getLogger(Browser.class.getName()).log(System.Logger.Level.DEBUG, "the browser does not open", e);
        }
    }

    private static Optional<List<String>> system(Shell shell, String system) {
        if (system.contains("win")) {
            return Optional.of(List.of("rundll32", "url.dll,FileProtocolHandler"));
        }
        if (system.contains("mac")) {
            return Optional.of(List.of("open"));
        }
        boolean screen = shell.variable("DISPLAY").or(() -> shell.variable("WAYLAND_DISPLAY")).isPresent();
        return Optional.of(List.of("xdg-open")).filter(command -> screen && installed(shell, command.get(0)));
    }

    private static boolean installed(Shell shell, String program) {
        return Stream.of(shell.variable("PATH").orElse("").split(File.pathSeparator))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }

    /** The variable may list several, the best first. */
    private static String first(String browsers) {
        return browsers.split(File.pathSeparator)[0];
    }
}
