package org.nanwang.kernel.cli.client;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import javax.net.ssl.SSLContext;

/** Sends requests to one node and reads its JSON. */
final class NodeHttp {

    static final ObjectMapper JSON = new ObjectMapper();
    private static final String VENDOR_TOKEN = "nvt_";

    private final HttpClient http;
    private final URI node;
    private final Locale language;

    NodeHttp(URI node, Locale language, SSLContext trust) {
        this.http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).sslContext(trust)
                .connectTimeout(Duration.ofSeconds(5)).build();
        this.node = URI.create(node.toString().replaceAll("/+$", ""));
        this.language = language;
    }

    URI node() {
        return node;
    }

    /**
     * Sends a request. Where the answer changes by and by, the node is asked to wait a little for the last word.
     *
     * @throws NodeProblem if the node refuses
     * @throws NodeUnreachable if it does not answer
     */
    JsonNode send(String method, String path, String contentType, BodyPublisher body, Optional<String> token) {
        return read(answered(method, path, contentType, body, token, Optional.empty()));
    }

    /** Replaces what has a revision, unless it has another one by now. */
    JsonNode replace(String path, String contentType, BodyPublisher body, Optional<String> token, String revision) {
        return read(answered("PUT", path, contentType, body, token, Optional.of(revision)));
    }

    /**
     * Gets what is no JSON.
     *
     * @throws NodeProblem if the node refuses
     * @throws NodeUnreachable if it does not answer
     */
    byte[] fetch(String path, Optional<String> token) {
        return answered("GET", path, "", BodyPublishers.noBody(), token, Optional.empty()).body();
    }

    private HttpResponse<byte[]> answered(
            String method, String path, String contentType, BodyPublisher body, Optional<String> token,
            Optional<String> revision) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(node + path)).timeout(Duration.ofMinutes(5))
                .header("Accept", "application/json, application/problem+json, */*;q=0.1")
                .header("Accept-Language", language.getLanguage())
                .header("Prefer", "wait=20")
                .method(method, body);
        if (!contentType.isEmpty()) {
            request.header("Content-Type", contentType);
        }
        token.ifPresent(text -> authorize(request, text));
        revision.ifPresent(text -> request.header("If-Match", "\"" + text + "\""));
        HttpResponse<byte[]> response = exchange(request.build());
        if (response.statusCode() >= 400) {
            throw new NodeProblem(response.statusCode(), read(response));
        }
        return response;
    }

    /** A vendor's token is the marketplace's own; the node itself would not know it. */
    private static void authorize(HttpRequest.Builder request, String token) {
        if (token.startsWith(VENDOR_TOKEN)) {
            request.header("Vendor-Token", token);
        } else {
            request.header("Authorization", "Bearer " + token);
        }
    }

    private HttpResponse<byte[]> exchange(HttpRequest request) {
        try {
            return http.send(request, HttpResponse.BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new NodeUnreachable(node, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new NodeUnreachable(node, e);
        }
    }

    /** An answer that is no JSON comes from something between us and the node. */
    private static JsonNode read(HttpResponse<byte[]> response) {
        try {
            JsonNode read = JSON.readTree(new String(response.body(), StandardCharsets.UTF_8));
            return read.isMissingNode() ? JSON.createObjectNode() : read;
        } catch (JsonProcessingException e) {
            return JSON.createObjectNode().put("title", "HTTP " + response.statusCode());
        }
    }
}
