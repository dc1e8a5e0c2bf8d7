package org.nanwang.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** OpenID Connect clients that others wrote, from the npm registry, against a running node. */
class StrangersIT {

    private static final Path SOURCES = Path.of("src/test/strangers");
    private static final String REDIRECT = "http://127.0.0.1:9/done";

    @TempDir
    private static Path folder;
    private static DemoCity city;
    private static String secret;

    @BeforeAll
    static void start() throws IOException, InterruptedException {
        assumeTrue(installed("npm"), "Node.js and npm are not installed");
        try (Stream<Path> files = Files.list(SOURCES)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.copy(file, folder.resolve(file.getFileName()));
            }
        }
        assertEquals(0, run(Map.of(), "npm", "ci", "--no-audit", "--no-fund"), StrangersIT::printed);
        city = DemoCity.up();
        register("page", false, List.of("authorization_code", "refresh_token"));
        secret = register("server", true, List.of("authorization_code", "refresh_token", "client_credentials"));
    }

    @AfterAll
    static void stop() throws IOException {
        if (city != null) {
            city.close();
        }
    }

    @Test
    void openidClientIsContent() throws IOException, InterruptedException {
        assertEquals(0, run(environment(), "node", "--test", "openid-client.mjs"), StrangersIT::printed);
    }

    @Test
    void oauth4webapiIsContent() throws IOException, InterruptedException {
        assertEquals(0, run(environment(), "node", "--test", "oauth4webapi.mjs"), StrangersIT::printed);
    }

    private static Map<String, String> environment() {
        return Map.of("CITY_ADDRESS", city.address().toString(), "CITY_SECRET", secret,
                "CITY_ACCOUNT", "operator-370811", "CITY_PASSWORD", city.password("operator-370811"));
    }

    private static String register(String id, boolean confidential, List<String> grants) {
        Api admin = city.as("admin");
        String made = admin.send("POST", "/platform/clients", Map.of("id", id)).expect(201).json().get("secret").asText();
        admin.send("PUT", "/platform/clients/" + id + "/registration", Map.of(
                "name", Map.of("zh", "陌生人", "en", "Stranger"), "region", "370811", "confidential", confidential,
                "redirectUris", List.of(REDIRECT), "grantTypes", grants,
                "permissions", List.of("parking:report:370811"))).expect(200);
        return made;
    }

    private static boolean installed(String program) {
        return Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .anyMatch(part -> Files.isExecutable(Path.of(part, program)));
    }

    private static int run(Map<String, String> environment, String... words) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(words).directory(folder.toFile()).redirectErrorStream(true)
                .redirectOutput(folder.resolve("output").toFile());
        builder.environment().putAll(environment);
        Process process = builder.start();
        if (!process.waitFor(3, TimeUnit.MINUTES)) {
            process.destroyForcibly();
            throw new AssertionError(String.join(" ", words) + " does not end:\n" + printed());
        }
        return process.exitValue();
    }

    private static String printed() {
        try {
            return Files.readString(folder.resolve("output"));
        } catch (IOException e) {
            return e.toString();
        }
    }
}
