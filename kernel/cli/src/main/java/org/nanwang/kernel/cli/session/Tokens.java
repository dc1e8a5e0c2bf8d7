package org.nanwang.kernel.cli.session;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/** Access and refresh tokens by node and account, in a file that only the person can read. */
public final class Tokens {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path file;
    private final String node;
    private final Clock clock;

    /** Opens the tokens for a node; the file is below {@code NANWANG_HOME}, or {@code ~/.config/nanwang}. */
    public Tokens(Shell shell, URI node) {
        this.file = shell.variable("NANWANG_HOME").map(Path::of).orElse(shell.home().resolve(".config").resolve("nanwang"))
                .resolve("tokens.json");
        this.node = node.toString();
        this.clock = shell.clock();
    }

    /** Keeps what a token endpoint has answered and makes its account the usual one. */
    public void keep(String account, JsonNode answer) {
        ObjectNode all = read();
        put(all, account, answer).put("usual", account);
        write(all);
    }

    /** Keeps the answer to a refresh token. */
    public void renew(String account, JsonNode answer) {
        ObjectNode all = read();
        put(all, account, answer);
        write(all);
    }

    /** Forgets an account. @return false if it was not signed in */
    public boolean forget(String account) {
        ObjectNode all = read();
        ObjectNode mine = all.withObjectProperty(node);
        boolean found = mine.withObjectProperty("accounts").remove(account) != null;
        if (mine.path("usual").asText().equals(account)) {
            mine.remove("usual");
        }
        write(all);
        return found;
    }

    /** Gives the account that signed in last. */
    public Optional<String> usual() {
        return Optional.of(read().path(node).path("usual").asText("")).filter(name -> !name.isEmpty());
    }

    /** Gives an account's token unless it has ended. */
    public Optional<String> find(String account) {
        JsonNode kept = read().path(node).path("accounts").path(account);
        return Optional.of(kept.path("token").asText(""))
                .filter(token -> !token.isEmpty() && clock.instant().isBefore(Instant.parse(kept.path("expires").asText())));
    }

    /** Gives what an account's next token can be had for. */
    public Optional<String> refreshToken(String account) {
        return Optional.of(read().path(node).path("accounts").path(account).path("refresh").asText(""))
                .filter(token -> !token.isEmpty());
    }

    private ObjectNode put(ObjectNode all, String account, JsonNode answer) {
        ObjectNode mine = all.withObjectProperty(node);
        mine.withObjectProperty("accounts").putObject(account).put("token", answer.path("access_token").asText())
                .put("expires", clock.instant().plusSeconds(answer.path("expires_in").asLong()).toString())
                .put("refresh", answer.path("refresh_token").asText(""));
        return mine;
    }

    private ObjectNode read() {
        try {
            return Files.exists(file) && JSON.readTree(file.toFile()) instanceof ObjectNode read
                    ? read : JSON.createObjectNode();
        } catch (IOException e) {
            throw new CliProblem("problem.tokens-unreadable", file);
        }
    }

    private void write(ObjectNode all) {
        try {
            Files.createDirectories(file.getParent());
            Path written = Files.createTempFile(file.getParent(), "tokens", ".new", ownerOnly());
            Files.writeString(written, all.toPrettyString());
            Files.move(written, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static FileAttribute<?>[] ownerOnly() {
        boolean posix = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
        return posix
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))}
                : new FileAttribute<?>[0];
    }
}
