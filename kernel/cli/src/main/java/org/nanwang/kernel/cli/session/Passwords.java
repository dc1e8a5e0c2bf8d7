package org.nanwang.kernel.cli.session;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Where a password comes from: a file, {@code NANWANG_PASSWORD}, the evaluation profile's accounts, or a person. */
public final class Passwords {

    private final Shell shell;

    /** Looks around. */
    public Passwords(Shell shell) {
        this.shell = shell;
    }

    /** Finds the password of an account of a node. */
    public String forSignIn(String account, URI node, Optional<Path> file, String prompt) {
        return given(file).or(() -> demo(account, node)).or(() -> shell.prompt().apply(prompt))
                .orElseThrow(() -> new CliProblem("problem.no-password", account));
    }

    /** Finds a password for a new account. */
    public String forNewAccount(String account, Optional<Path> file, String prompt) {
        return given(file).or(() -> shell.prompt().apply(prompt))
                .orElseThrow(() -> new CliProblem("problem.no-password", account));
    }

    private Optional<String> given(Optional<Path> file) {
        return file.map(Passwords::read).or(() -> shell.variable("NANWANG_PASSWORD"));
    }

    /** Reads the evaluation profile's file; its passwords are shown to a node of this machine only. */
    private Optional<String> demo(String account, URI node) {
        Path file = shell.folder().resolve(shell.variable("NANWANG_DATA").orElse("data")).resolve("demo-accounts.json");
        if (!loopback(node) || !Files.isReadable(file)) {
            return Optional.empty();
        }
        try {
            return Optional.of(new ObjectMapper().readTree(file.toFile()).path(account).asText(""))
                    .filter(password -> !password.isEmpty());
        } catch (IOException e) {
            throw new CliProblem("problem.file-unreadable", file);
        }
    }

    private static boolean loopback(URI node) {
        try {
            return InetAddress.getByName(node.getHost()).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }

    private static String read(Path file) {
        try {
            return Optional.of(Files.readString(file).strip()).filter(password -> !password.isEmpty())
                    .orElseThrow(() -> new CliProblem("problem.password-empty", file));
        } catch (IOException e) {
            throw new CliProblem("problem.file-unreadable", file);
        }
    }
}
