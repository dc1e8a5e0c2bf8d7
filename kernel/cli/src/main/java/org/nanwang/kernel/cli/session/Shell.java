package org.nanwang.kernel.cli.session;

import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * What surrounds a command.
 *
 * @param environment its variables
 * @param home the person's home folder
 * @param folder the folder it is started in
 * @param out what was asked for
 * @param err what went wrong, and how it goes on
 * @param in what is piped into it
 * @param prompt asks a person without showing what is typed; empty when there is nobody to ask
 * @param clock tells when tokens end
 */
public record Shell(
        Map<String, String> environment, Path home, Path folder, PrintWriter out, PrintWriter err,
        InputStream in, Function<String, Optional<String>> prompt, Clock clock) {

    /** Gives a variable unless it is empty. */
    public Optional<String> variable(String name) {
        return Optional.ofNullable(environment.get(name)).filter(value -> !value.isEmpty());
    }
}
