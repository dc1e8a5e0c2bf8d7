package org.nanwang.marketplace;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.nanwang.sdk.pack.sign.Approval;
import org.nanwang.sdk.pack.sign.Envelope;
import org.nanwang.sdk.pack.sign.SigningKey;
import org.nanwang.testkit.AppClient;
import org.nanwang.testkit.Nanwang;

class MarketplaceIT {

    private static final String API = "/marketplace/api";
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final SigningKey KEY = SigningKey.generate();

    @RegisterExtension
    static final Nanwang NANWANG = Nanwang.app().region("370800").configuration("largest-bundle-megabytes", 4)
            .configuration("refused-attempts-kept", 2);

    @BeforeAll
    static void registerVendorAndKey() throws IOException {
        assertEquals(201, admin().post(API + "/vendors", "{\"id\":\"org.example\",\"name\":\"Example\"}").statusCode());
        String key = JSON.writeValueAsString(Map.of("publicKey", KEY.key().pem()));
        assertEquals(201, vendor().post(API + "/vendors/org.example/keys", key).statusCode());
    }

    @Test
    void aReleaseTravelsFromItsVendorToANode(@TempDir Path folder) throws Exception {
        ExampleBundle bundle = new ExampleBundle("1.0.0").with("web/large.txt", random(3_000_000));

        HttpResponse<String> submitted = submit(bundle, KEY);
        assertEquals(201, submitted.statusCode(), submitted.body());
        String place = NANWANG.address().resolve(submitted.headers().firstValue("Location").orElseThrow()).getPath();
        assertEquals(API + "/releases/org.example.hello/1.0.0", place);
        assertEquals(404, anonymous().get(place).statusCode());
        assertEquals("submitted", json(vendor().get(place)).get("status").asText());
        assertEquals(404, vendor().get(place + "/approval").statusCode());

        assertEquals(403, vendor().post(place + "/approval", "{}").statusCode());
        assertEquals(200, admin().post(place + "/approval", "{}").statusCode());

        Envelope approval = Envelope.parse("approval", anonymous().get(place + "/approval").body());
        Envelope release = Envelope.parse("release", anonymous().get(place + "/release").body());
        Path fetched = folder.resolve("hello.jar");
        Files.write(fetched, bytes(place + "/bundle"));
        assertArrayEquals(bundle.bytes(), Files.readAllBytes(fetched));
        assertTrue(release.signedBy(Approval.read(approval).vendorKey()));
        assertEquals(List.of("messaging:send", "people:name"), Approval.read(approval).permissions());
    }

    @Test
    void whatDoesNotPassIsAnsweredWithEveryFindingAndMayBeCorrected() throws Exception {
        ExampleBundle bundle = new ExampleBundle("2.0.0");

        HttpResponse<String> refused = submit(bundle, SigningKey.generate());

        assertEquals(422, refused.statusCode(), refused.body());
        assertEquals("application/problem+json", refused.headers().firstValue("Content-Type").orElse(""));
        JsonNode problem = json(refused);
        assertEquals("signature", problem.at("/findings/0/rule").asText());
        assertFalse(problem.at("/findings/0/remedy").asText().isEmpty());
        assertTrue(problem.get("checks").size() > 20, "passing rules are told too");
        assertEquals(201, submit(bundle, KEY).statusCode());
    }

    @Test
    void oldRefusedAttemptsAreForgottenAndEvidenceOfReleasesIsNot() throws Exception {
        assertEquals(201, submit(new ExampleBundle("2.1.0"), KEY).statusCode());
        for (int attempt = 0; attempt < 4; attempt++) {
            assertEquals(422, submit(new ExampleBundle("2.2.0"), SigningKey.generate()).statusCode());
        }
        JsonNode release = json(vendor().get(API + "/releases/org.example.hello/2.1.0"));
        assertTrue(release.get("checks").size() > 20, release.toString());
    }

    @Test
    void anApprovalNeedsNoBody() {
        assertEquals(201, submit(new ExampleBundle("2.3.0"), KEY).statusCode());

        HttpResponse<String> answer = admin().send("POST", API + "/releases/org.example.hello/2.3.0/approval",
                HttpRequest.BodyPublishers.noBody());

        assertEquals(200, answer.statusCode(), answer.body());
    }

    @Test
    void aMissingBodyIsTheCallersMistake() {
        for (String place : List.of("/vendors", "/vendors/org.example/keys", "/releases")) {
            HttpResponse<String> answer = NANWANG.http().as("admin", "vendor:manage:370800", "release:submit:org.example")
                    .send("POST", API + place, HttpRequest.BodyPublishers.noBody());
            assertEquals(4, answer.statusCode() / 100, answer.body());
        }
    }

    @Test
    void theSameBundleAgainIsHarmlessAndAnotherIsRefused() {
        assertEquals(201, submit(new ExampleBundle("3.0.0"), KEY).statusCode());
        assertEquals(200, submit(new ExampleBundle("3.0.0"), KEY).statusCode());
        assertEquals(409, submit(new ExampleBundle("3.0.0").with("extra.txt", "x"), KEY).statusCode());
    }

    @Test
    void ofTwoBundlesForOneVersionAtOnceExactlyOneStands() throws Exception {
        ExecutorService both = Executors.newFixedThreadPool(2);
        try {
            List<Callable<Integer>> rivals = List.of(
                    () -> submit(new ExampleBundle("4.0.0").with("a.txt", "a"), KEY).statusCode(),
                    () -> submit(new ExampleBundle("4.0.0").with("b.txt", "b"), KEY).statusCode());
            List<Integer> answers = both.invokeAll(rivals).stream().map(MarketplaceIT::result).sorted().toList();
            assertEquals(List.of(201, 409), answers);
        } finally {
            both.shutdownNow();
        }
    }

    @Test
    void aBundleOverTheLimitIsRefused() {
        HttpResponse<String> answer = submit(new ExampleBundle("5.0.0").with("web/large.txt", random(6_000_000)), KEY);

        assertEquals(413, answer.statusCode(), answer.body());
    }

    @Test
    void nobodySubmitsUnlessSignedIn() {
        HttpResponse<String> answer = anonymous().with("Content-Type", Form.TYPE)
                .send("POST", API + "/releases", form(new ExampleBundle("6.0.0"), KEY).body());

        assertEquals(401, answer.statusCode(), answer.body());
    }

    @Test
    void aRevokedKeySignsNothingNew() throws Exception {
        SigningKey lost = SigningKey.generate();
        vendor().post(API + "/vendors/org.example/keys", JSON.writeValueAsString(Map.of("publicKey", lost.key().pem())));
        assertEquals(201, submit(new ExampleBundle("7.0.0"), lost).statusCode());

        assertEquals(200, vendor().send("DELETE", API + "/vendors/org.example/keys/" + lost.key().id(),
                HttpRequest.BodyPublishers.noBody()).statusCode());

        assertEquals(422, submit(new ExampleBundle("7.0.1"), lost).statusCode());
        assertEquals(409, admin().post(API + "/releases/org.example.hello/7.0.0/approval", "{}").statusCode());
    }

    @Test
    void theListIsPagedAndSearched() throws Exception {
        submit(new ExampleBundle("8.0.0"), KEY);
        submit(new ExampleBundle("8.0.1"), KEY);

        JsonNode first = json(vendor().get(API + "/releases?status=submitted&limit=1"));
        JsonNode second = json(vendor().get(API + "/releases?status=submitted&limit=1&after=" + first.get("next").asText()));

        assertEquals(1, first.get("items").size());
        assertFalse(first.get("items").equals(second.get("items")));
        assertTrue(json(vendor().get(API + "/releases?q=GREETS")).get("items").size() > 1);
        assertEquals(0, json(vendor().get(API + "/releases?q=nowhere")).get("items").size());
        assertEquals(0, json(anonymous().get(API + "/releases?status=submitted")).get("items").size());
    }

    @Test
    void thePageIsThere() {
        HttpResponse<String> page = anonymous().with("Accept", "text/html").get("/marketplace/");

        assertEquals(200, page.statusCode());
        assertTrue(page.body().contains("marketplace.js"), page.body());
    }

    private static AppClient anonymous() {
        return NANWANG.http();
    }

    private static AppClient vendor() {
        return NANWANG.http().as("developer", "release:submit:org.example");
    }

    private static AppClient admin() {
        return NANWANG.http().as("admin", "release:approve:370800", "vendor:manage:370800");
    }

    private static HttpResponse<String> submit(ExampleBundle bundle, SigningKey key) {
        return vendor().with("Content-Type", Form.TYPE).send("POST", API + "/releases", form(bundle, key).body());
    }

    private static Form form(ExampleBundle bundle, SigningKey key) {
        return new Form().with("bundle", bundle.bytes()).with("signature", bundle.sign(key).json().getBytes());
    }

    private static byte[] bytes(String place) throws IOException, InterruptedException {
        return HttpClient.newHttpClient().send(HttpRequest.newBuilder(NANWANG.address().resolve(place)).build(),
                BodyHandlers.ofByteArray()).body();
    }

    /** Text that does not shrink: it must not look like a zip bomb. */
    private static String random(int length) {
        return new Random(1).ints(length, 33, 127)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
    }

    private static JsonNode json(HttpResponse<String> answer) throws IOException {
        return JSON.readTree(answer.body());
    }

    private static int result(Future<Integer> answer) {
        try {
            return answer.get();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }
}
