package org.nanwang.tests;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;

/** An evaluation node in its own process, and the people who use it. */
public final class DemoCity implements AutoCloseable {

    private final Path workshop;
    private final JsonNode accounts;
    private final Map<String, String> tokens = new HashMap<>();
    private final Vendor vendor;
    private NodeProcess node;
    private Api anonymous;

    private DemoCity(NodeProcess node, Path workshop) throws IOException {
        this.node = node;
        this.workshop = workshop;
        this.anonymous = speaking(node);
        this.accounts = new ObjectMapper().readTree(node.data().resolve("demo-accounts.json").toFile());
        this.vendor = new Vendor(workshop);
        as("vendor").send("POST", "/marketplace/api/vendors/org.example/keys", Map.of("publicKey", vendor.publicKey()))
                .expect(201);
    }

    /** Starts a city in a new folder. */
    public static DemoCity up() throws IOException {
        return up(Map.of());
    }

    /** Starts a city in a new folder, with settings. */
    public static DemoCity up(Map<String, String> environment) throws IOException {
        Path folder = Files.createTempDirectory("nanwang-city");
        // as root the database runs as another user, who has to get through
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx--x--x"));
        return new DemoCity(NodeProcess.up(folder.resolve("data"), environment), folder);
    }

    /** Meets the people of a city that somebody else has started and will stop. */
    public static DemoCity at(NodeProcess node) throws IOException {
        return new DemoCity(node, Files.createDirectories(node.data().resolveSibling("workshop")));
    }

    /** Goes in by TLS where the node speaks it: a browser would keep no cookies otherwise. */
    private static Api speaking(NodeProcess node) {
        return Files.exists(node.certificate())
                ? Api.anonymous(() -> Trusting.only(node.certificate()), node.secureAddress())
                : Api.anonymous(node.address());
    }

    /** Goes on with another process on the same data. */
    public NodeProcess restart(NodeProcess next) {
        node = next;
        anonymous = speaking(next);
        tokens.clear();
        return next;
    }

    public NodeProcess node() {
        return node;
    }

    /** Gives the database that the node keeps. */
    public Database database() {
        return Database.of(node.data());
    }

    public URI address() {
        return node.address();
    }

    public Vendor vendor() {
        return vendor;
    }

    /** Uses, once, all that {@link TestApp#usingEverything} offers. */
    public void useEverything(String address) {
        anonymous.get(address + "api/everything").expect(200);
        anonymous.get(address + "openapi.json").expect(200);
        anonymous.soap(address + "soap/echo", "<t:echo xmlns:t=\"urn:nanwang:test\"><arg0>water</arg0></t:echo>").expect(200);
    }

    /** Gets, once, an access token of a demo account. */
    public String token(String account) {
        return tokens.computeIfAbsent(account,
                name -> anonymous.login(name, password(name)));
    }

    /** Gives a demo account's password. */
    public String password(String account) {
        return accounts.at("/" + account).asText();
    }

    public Api as(String account) {
        return anonymous.as(token(account));
    }

    public Api anonymous() {
        return anonymous;
    }

    /** Builds, signs, submits and has approved. */
    public void publish(TestApp app, String version) {
        publish(vendor, app, version);
    }

    /** Builds, has signed by another desk, submits and has approved. */
    void publish(Vendor desk, TestApp app, String version) {
        Path bundle = desk.bundle(app, version);
        as("vendor").submit("/marketplace/api/releases", bundle).expectJudged("passed");
        as("admin").send("POST", "/marketplace/api/releases/" + app.id() + "/" + version + "/approval", null).expect(200);
    }

    /** Asks for an installation and returns at once. */
    public String order(String app, String version, String region) {
        return as("admin").send("POST", "/platform/installations",
                Map.of("app", app, "version", version, "region", region)).expect(202).json().get("id").asText();
    }

    /** Publishes, installs and waits until it serves. */
    public String install(TestApp app, String version, String region) {
        publish(app, version);
        String id = order(app.id(), version, region);
        awaitServing(id, version);
        return id;
    }

    public void upgrade(String id, String version) {
        as("admin").send("PATCH", "/platform/installations/" + id, Map.of("version", version)).expect(202);
        awaitServing(id, version);
    }

    public void uninstall(String id, String data) {
        as("admin").send("DELETE", "/platform/installations/" + id + "?data=" + data, null).expect(202);
        awaitSettled(id);
    }

    public JsonNode installation(String id) {
        return as("admin").get("/platform/installations/" + id).expect(200).json();
    }

    /** Waits until the last rollout has ended, well or badly. */
    public JsonNode awaitSettled(String id) {
        Awaitility.await("rollout of " + id).atMost(Duration.ofSeconds(60)).pollInterval(Duration.ofMillis(5))
                .until(() -> !installation(id).at("/rollout/state").asText().equals("running"));
        return installation(id);
    }

    private void awaitServing(String id, String version) {
        JsonNode seen = awaitSettled(id);
        if (!seen.at("/observed/state").asText().equals("serving") || !seen.at("/observed/version").asText().equals(version)) {
            throw new AssertionError(id + " does not serve " + version + ": " + seen.toPrettyString());
        }
    }

    /** Gives the codes of the city's counties, districts and zones. */
    public List<String> counties() {
        List<String> codes = new ArrayList<>();
        anonymous.get("/platform/regions?parent=370800&limit=100").expect(200).json().get("items")
                .forEach(region -> codes.add(region.get("code").asText()));
        return codes;
    }

    @Override
    public void close() throws IOException {
        node.close();
        Folders.delete(workshop);
    }

}
