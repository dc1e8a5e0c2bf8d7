package org.nanwang.kernel.cli.session;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Where a password or a client's secret comes from: a file or standard input, a variable, or a person. */
public final class Secrets {

    private static final Path STANDARD_INPUT = Path.of("-");

    private final Shell shell;

    /** Looks around. */
    public Secrets(Shell shell) {
        this.shell = shell;
    }

    /** Finds the password of a new account. */
    public String password(String account, Optional<Path> file, String prompt) {
        return given(file, "NANWANG_PASSWORD").or(() -> shell.prompt().apply(prompt))
                .orElseThrow(() -> new CliProblem("problem.no-password", account));
    }

    /** Finds the secret of a machine. */
    public String clientSecret(String client, Optional<Path> file, Optional<String> known, String prompt) {
        return given(file, "NANWANG_CLIENT_SECRET").or(() -> known).or(() -> shell.prompt().apply(prompt))
                .orElseThrow(() -> new CliProblem("problem.no-secret", client));
    }

    private Optional<String> given(Optional<Path> file, String variable) {
        return file.map(this::read).or(() -> shell.variable(variable));
    }

    private String read(Path file) {
        try {
            byte[] read = file.equals(STANDARD_INPUT) ? shell.in().readAllBytes() : Files.readAllBytes(file);
            return Optional.of(new String(read, StandardCharsets.UTF_8).strip()).filter(secret -> !secret.isEmpty())
                    .orElseThrow(() -> new CliProblem("problem.password-empty", file));
        } catch (IOException e) {
            throw new CliProblem("problem.file-unreadable", file);
        }
    }
}
