package org.nanwang.kernel.cli.client;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.FileNotFoundException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javax.net.ssl.SSLContext;

/** A node's HTTP API, as one caller uses it. Every method throws {@link NodeProblem} or {@link NodeUnreachable}. */
public final class NodeClient {

    private static final String JSON = "application/json";
    private static final int MOST_ITEMS = 1000;

    private final NodeHttp http;
    private final Optional<String> token;

    /**
     * Calls a node without an account.
     *
     * @param node its address
     * @param language which it shall answer in
     */
    public NodeClient(URI node, Locale language) {
        this(node, language, Trust.usual());
    }

    /**
     * Calls a node without an account.
     *
     * @param trust whose word counts for who the node is
     */
    public NodeClient(URI node, Locale language, SSLContext trust) {
        this(new NodeHttp(node, language, trust), Optional.empty());
    }

    private NodeClient(NodeHttp http, Optional<String> token) {
        this.http = http;
        this.token = token;
    }

    /** Calls with an access token. */
    public NodeClient withToken(String accessToken) {
        return new NodeClient(http, Optional.of(accessToken));
    }

    /** Gives the node's address. */
    public URI node() {
        return http.node();
    }

    /** Gives what signs people and machines in. */
    public NodeOAuth oauth() {
        return new NodeOAuth(http);
    }

    /** Submits a release to the marketplace: a bundle and the vendor's envelope. @return the submission, judged */
    public JsonNode submit(Path bundle, Path signature) {
        Multipart form = new Multipart().file("bundle", "application/java-archive", bundle)
                .file("signature", JSON, signature);
        JsonNode submission = http.send("POST", "/marketplace/api/releases", form.contentType(), form.body(), token);
        while (!submission.hasNonNull("judgedAt")) {
            submission = get("/marketplace/api/submissions/" + submission.path("id").asLong());
        }
        return submission;
    }

    /** Approves a release with all permissions it asks for. */
    public JsonNode approve(String app, String version) {
        return post(release(app, version) + "/approval", Map.of());
    }

    /** Asks for an app in a region. @return the installation, which is not there yet */
    public JsonNode install(String app, String version, String region, Map<String, ?> configuration) {
        return post("/platform/installations",
                Map.of("app", app, "version", version, "region", region, "configuration", configuration));
    }

    /** Watches the rollout of an installation. */
    public RolloutWatch watch(String installation) {
        return new RolloutWatch(this, installation);
    }

    /** Gives the address of a release. */
    public static String release(String app, String version) {
        return "/marketplace/api/releases/" + segment(app) + "/" + segment(version);
    }

    /** Gives the address of an installation. */
    public static String installation(String id) {
        return "/platform/installations/" + segment(id);
    }

    /** Gives the address of what an upgrade would bring. */
    public static String upgrade(String id, String version) {
        return installation(id) + "/upgrades/" + segment(version);
    }

    /** Gets. */
    public JsonNode get(String path) {
        return http.send("GET", path, "", BodyPublishers.noBody(), token);
    }

    /** Gets a list with all its pages: {@code items}, up to a thousand, and {@code next} if there are more. */
    public JsonNode list(String path, Map<String, String> query) {
        ObjectNode all = NodeHttp.JSON.createObjectNode();
        ArrayNode items = all.putArray("items");
        Optional<String> after = Optional.empty();
        do {
            JsonNode page = get(path + "?limit=100" + parameters(query)
                    + after.map(cursor -> "&after=" + segment(cursor)).orElse(""));
            page.path("items").forEach(items::add);
            after = Optional.of(page.path("next").asText("")).filter(cursor -> !cursor.isEmpty());
        } while (after.isPresent() && items.size() < MOST_ITEMS);
        after.ifPresent(cursor -> all.put("next", cursor));
        return all;
    }

    /** Posts JSON. */
    public JsonNode post(String path, Object body) {
        return http.send("POST", path, JSON, BodyPublishers.ofString(json(body)), token);
    }

    /** Puts JSON. */
    public JsonNode put(String path, Object body) {
        return http.send("PUT", path, JSON, BodyPublishers.ofString(json(body)), token);
    }

    /** Puts JSON in the place of what has a revision, unless it has another one by now. */
    public JsonNode put(String path, Object body, String revision) {
        return http.replace(path, JSON, BodyPublishers.ofString(json(body)), token, revision);
    }

    /** Posts a picture. */
    public JsonNode postPng(String path, byte[] picture) {
        return http.send("POST", path, "image/png", BodyPublishers.ofByteArray(picture), token);
    }

    /** Puts a file; what it is is for the node to find out. */
    public JsonNode put(String path, byte[] file) {
        return http.send("PUT", path, "application/octet-stream", BodyPublishers.ofByteArray(file), token);
    }

    /** Puts a file that may be too large to be held in memory. */
    public JsonNode putFile(String path, Path file) {
        try {
            return http.send("PUT", path, "application/octet-stream", BodyPublishers.ofFile(file), token);
        } catch (FileNotFoundException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Gets a file. */
    public byte[] fetch(String path) {
        return http.fetch(path, token);
    }

    /** Patches with JSON. */
    public JsonNode patch(String path, Object body) {
        return http.send("PATCH", path, JSON, BodyPublishers.ofString(json(body)), token);
    }

    /** Deletes. */
    public JsonNode delete(String path) {
        return http.send("DELETE", path, "", BodyPublishers.noBody(), token);
    }

    /** Writes a text so that it can stand in an address. */
    public static String segment(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private static String parameters(Map<String, String> query) {
        return query.isEmpty() ? "" : "&" + NodeOAuth.form(query);
    }

    private static String json(Object body) {
        try {
            return NodeHttp.JSON.writeValueAsString(body);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
