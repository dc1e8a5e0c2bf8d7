package org.nanwang.maven.submit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import org.apache.maven.plugin.MojoFailureException;

/** A marketplace as one vendor calls it. */
public final class MarketplaceClient {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String API = "/marketplace/api";

    private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(10)).build();
    private final String city;
    private final SubmissionToken token;
    private final Locale language;

    /** Calls the marketplace of a city, which answers in a language. */
    public MarketplaceClient(String city, SubmissionToken token, Locale language) {
        this.city = city;
        this.token = token;
        this.language = language;
    }

    /** Submits a bundle and waits until it is judged. */
    public Verdict submit(Path bundle, Path signature, String channel) throws MojoFailureException {
        JsonNode submission = send(form(bundle, signature, channel));
        while (!submission.hasNonNull("judgedAt")) {
            submission = get("/submissions/" + submission.path("id").asLong());
        }
        boolean passed = submission.path("state").asText().equals("passed");
        return passed ? new Verdict(submission, get("/releases/" + submission.path("app").asText() + "/"
                + submission.path("version").asText())) : new Verdict(submission, JSON.createObjectNode());
    }

    private HttpRequest.Builder form(Path bundle, Path signature, String channel) throws MojoFailureException {
        try {
            SubmissionForm form = new SubmissionForm().file("bundle", "application/java-archive", bundle)
                    .file("signature", "application/json", signature).word("channel", channel);
            return request("/releases").header("Content-Type", form.contentType()).POST(form.body());
        } catch (FileNotFoundException e) {
            throw new MojoFailureException("bundle '" + bundle + "' or its signature is gone: package it again", e);
        }
    }

    private JsonNode get(String path) throws MojoFailureException {
        return send(request(path).GET());
    }

    /** Where the answer changes by and by, the marketplace is asked to wait a little for the last word. */
    private HttpRequest.Builder request(String path) throws MojoFailureException {
        try {
            return HttpRequest.newBuilder(URI.create(city + API + path)).timeout(Duration.ofMinutes(5))
                    .header("Accept", "application/json, application/problem+json")
                    .header("Accept-Language", language.getLanguage()).header("Prefer", "wait=20")
                    .header(token.header(), token.value());
        } catch (IllegalArgumentException e) {
            throw new MojoFailureException("address '" + city + "' is none of a city (" + e.getMessage() + "): set nanwang.url", e);
        }
    }

    private JsonNode send(HttpRequest.Builder request) throws MojoFailureException {
        try {
            HttpResponse<byte[]> answer = http.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
            return read(answer);
        } catch (IOException e) {
            throw new MojoFailureException("marketplace of " + city + " does not answer (" + e
                    + "): check the address, nanwang.url, and the connection", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new MojoFailureException("stopped before the verdict came: run it again, nothing is sent twice", e);
        }
    }

    private static JsonNode read(HttpResponse<byte[]> answer) throws MojoFailureException {
        JsonNode body = parse(answer.body());
        if (answer.statusCode() >= 400) {
            throw new MojoFailureException(body.path("detail").asText(body.path("title")
                    .asText("marketplace answers with HTTP " + answer.statusCode())));
        }
        return body;
    }

    /** An answer that is no JSON comes from something between us and the city. */
    private static JsonNode parse(byte[] body) {
        try {
            return JSON.readTree(new String(body, StandardCharsets.UTF_8));
        } catch (JsonProcessingException e) {
            return JSON.createObjectNode();
        }
    }
}
