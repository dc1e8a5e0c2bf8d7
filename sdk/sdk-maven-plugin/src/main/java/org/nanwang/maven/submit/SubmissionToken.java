package org.nanwang.maven.submit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.apache.maven.plugin.MojoFailureException;

/**
 * What a marketplace knows its sender by.
 *
 * @param header the HTTP header it goes into
 * @param value what stands there
 */
public record SubmissionToken(String header, String value) {

    /** A token that an owner has made for a vendor's machines; the platform itself would not know it. */
    private static final String OF_VENDOR = "nvt_";

    /** Gives the city's address: the one that is set, or that of a city on this machine, as the command line has it. */
    public static String city(String url, Map<String, String> environment) {
        return url == null || url.isBlank()
                ? "http://127.0.0.1:" + environment.getOrDefault("NANWANG_HTTP_PORT", "8370") : url.strip().replaceAll("/+$", "");
    }

    /** Finds the token in NANWANG_TOKEN, or else in the session of the command line. */
    public static SubmissionToken find(String city, Map<String, String> environment, Path home) throws MojoFailureException {
        String given = environment.getOrDefault("NANWANG_TOKEN", "").strip();
        Optional<String> token = given.isEmpty() ? session(city, environment, home) : Optional.of(given);
        return token.map(SubmissionToken::of).orElseThrow(() -> new MojoFailureException("nobody is signed in to " + city
                + ": run 'nanwang login', or set NANWANG_TOKEN to a token of your vendor ('nanwang tokens add')"));
    }

    private static SubmissionToken of(String token) {
        return token.startsWith(OF_VENDOR)
                ? new SubmissionToken("Vendor-Token", token) : new SubmissionToken("Authorization", "Bearer " + token);
    }

    /** Only the command line renews tokens: of two that do, one would lose its session. */
    private static Optional<String> session(String city, Map<String, String> environment, Path home)
            throws MojoFailureException {
        String folder = environment.getOrDefault("NANWANG_HOME", "");
        Path file = (folder.isEmpty() ? home.resolve(".config").resolve("nanwang") : Path.of(folder)).resolve("tokens.json");
        JsonNode node = read(file).path(city);
        JsonNode kept = node.path("accounts").path(node.path("usual").asText());
        if (kept.path("token").asText("").isEmpty()) {
            return Optional.empty();
        }
        if (!Instant.now().isBefore(Instant.parse(kept.path("expires").asText()))) {
            throw new MojoFailureException("session of '" + node.path("usual").asText() + "' at " + city
                    + " is an hour old: run 'nanwang token', which renews it, or set NANWANG_TOKEN");
        }
        return Optional.of(kept.path("token").asText());
    }

    private static JsonNode read(Path file) throws MojoFailureException {
        ObjectMapper json = new ObjectMapper();
        try {
            return Files.exists(file) ? json.readTree(file.toFile()) : json.createObjectNode();
        } catch (IOException e) {
            throw new MojoFailureException("session in '" + file + "' cannot be read: run 'nanwang login' again", e);
        }
    }
}
