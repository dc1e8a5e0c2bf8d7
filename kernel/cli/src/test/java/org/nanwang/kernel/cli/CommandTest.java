package org.nanwang.kernel.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.nanwang.kernel.cli.session.Shell;

/** Runs commands as a person would, against a node that answers what it is told to. */
abstract class CommandTest {

    /** What the node answers to whoever signs in. */
    static final String TOKEN =
            "{\"access_token\":\"%s\",\"token_type\":\"Bearer\",\"expires_in\":3600,\"refresh_token\":\"next-of-%s\"}";

    @TempDir
    private Path folder;
    private final FakeNode node = start();
    private final Map<String, String> environment = new HashMap<>();
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private String input = "";
    private Optional<String> typed = Optional.empty();
    private Clock clock = Clock.fixed(Instant.parse("2026-03-01T08:00:00Z"), ZoneOffset.UTC);

    @BeforeEach
    void signInIsPossible() {
        letIn("token-1", "admin");
        node.on("POST /oauth2/device_authorization", 200, """
                {"device_code":"d3vice","user_code":"BCDF-GHJK","interval":0,
                "verification_uri_complete":"http://127.0.0.1/oauth2/device?user_code=BCDF-GHJK"}""");
    }

    @AfterEach
    void close() {
        node.close();
    }

    /** The next person who signs in is this one. */
    void letIn(String token, String name) {
        node.only("POST /oauth2/token", 200, TOKEN.formatted(token, token));
        node.only("GET /oauth2/userinfo", 200, "{\"sub\":\"1\",\"preferred_username\":\"" + name + "\"}");
    }

    FakeNode node() {
        return node;
    }

    Path folder() {
        return folder;
    }

    Map<String, String> environment() {
        return environment;
    }

    StringWriter out() {
        return out;
    }

    StringWriter err() {
        return err;
    }

    void at(String instant) {
        clock = Clock.fixed(Instant.parse(instant), ZoneOffset.UTC);
    }

    void input(String text) {
        input = text;
    }

    void types(String text) {
        typed = Optional.of(text);
    }

    void typesNothing() {
        typed = Optional.empty();
    }

    int run(String... arguments) {
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        environment.putIfAbsent("NANWANG_HTTP_PORT", String.valueOf(node.address().getPort()));
        Shell shell = new Shell(environment, folder.resolve("home"), folder, new PrintWriter(out, true),
                new PrintWriter(err, true), new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
                prompt -> typed, clock);
        return Cli.run(shell, arguments);
    }

    String runAndRead(String... arguments) {
        assertEquals(0, run(arguments), err::toString);
        return out.toString();
    }

    private static FakeNode start() {
        try {
            return new FakeNode();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
