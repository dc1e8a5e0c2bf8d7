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
import java.util.stream.StreamSupport;
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
    static final Nanwang NANWANG = Nanwang.app().region("370800").configuration("sensitive-approvers", 1).configuration("largest-bundle-megabytes", 4)
            .configuration("refused-attempts-kept", 2);

    @BeforeAll
    static void registerVendorAndKey() throws IOException {
        assertEquals(201, admin().post(API + "/vendors", "{\"id\":\"org.example\",\"name\":\"Example\"}").statusCode());
        String key = JSON.writeValueAsString(Map.of("publicKey", KEY.key().pem()));
        assertEquals(201, vendor().post(API + "/vendors/org.example/keys", key).statusCode());
    }

    @Test
    void aReleaseTravelsFromItsVendorToANode(@TempDir Path folder) throws Exception {
        ExampleBundle bundle = new ExampleBundle("org.example.traveller", "1.0.0").with("web/large.txt", random(3_000_000));

        HttpResponse<String> submitted = submit(bundle, KEY);
        JsonNode submission = judged(submitted, "passed");
        assertEquals("/marketplace/api/submissions/" + submission.get("id"), path(submitted));
        assertEquals(submission, json(vendor().get(path(submitted))));
        String place = API + "/releases/org.example.traveller/1.0.0";
        assertEquals(404, anonymous().get(place).statusCode());
        assertEquals("needs-review", json(vendor().get(place)).get("status").asText());
        assertEquals(404, vendor().get(place + "/approval").statusCode());

        assertEquals(403, vendor().post(place + "/approval", "{}").statusCode());
        assertEquals("listed", json(admin().post(place + "/approval", "{}")).get("status").asText());

        Envelope approval = Envelope.parse("approval", anonymous().get(place + "/approval").body());
        Envelope release = Envelope.parse("release", anonymous().get(place + "/release").body());
        Path fetched = folder.resolve("hello.jar");
        Files.write(fetched, bytes(place + "/bundle"));
        assertArrayEquals(bundle.bytes(), Files.readAllBytes(fetched));
        assertTrue(release.signedBy(Approval.read(approval).vendorKey()));
        assertEquals(List.of("messaging:send", "people:name"), Approval.read(approval).permissions());
    }

    @Test
    void whatIsSubmittedIsAnsweredAtOnceAndJudgedAfterwards() throws Exception {
        ExampleBundle bundle = new ExampleBundle("org.example.patient", "1.0.0");
        HttpResponse<String> answer = vendor().with("Content-Type", Form.TYPE)
                .send("POST", API + "/releases", form(bundle, KEY).body());

        assertEquals(202, answer.statusCode(), answer.body());
        JsonNode judged = json(waiting(vendor()).get(path(answer)));
        assertEquals("passed", judged.get("state").asText(), judged.toString());
        assertTrue(judged.hasNonNull("judgedAt"));
    }

    @Test
    void whatDoesNotPassIsStoredWithEveryFindingAndMayBeCorrected() throws Exception {
        ExampleBundle bundle = new ExampleBundle("org.example.corrected", "2.0.0");

        JsonNode refused = judged(submit(bundle, SigningKey.generate()), "refused");

        assertEquals("signature", refused.at("/findings/0/rule").asText());
        assertEquals("refuse", refused.at("/findings/0/severity").asText());
        assertEquals("release.json", refused.at("/findings/0/file").asText());
        assertFalse(refused.at("/findings/0/remedy").asText().isEmpty());
        assertTrue(refused.get("checks").size() > 20, "passing rules are told too");
        for (JsonNode check : refused.get("checks")) {
            assertTrue(check.get("ruleSet").asText().matches("\\d+\\.\\d+\\.\\d+") && check.get("micros").isNumber()
                    && check.get("outcome").isTextual(), check.toString());
        }
        assertEquals(404, vendor().get(API + "/releases/org.example.corrected/2.0.0").statusCode());
        judged(submit(bundle, KEY), "passed");
    }

    @Test
    void aDescriptorsLineIsTold() throws Exception {
        ExampleBundle bundle = new ExampleBundle("org.example.misspelt", "1.0.0")
                .with("META-INF/nanwang/app.yaml", "id: org.example.misspelt\nlevles: [county]\n");

        JsonNode refused = judged(submit(bundle, KEY), "refused");

        assertTrue(StreamSupport.stream(refused.get("findings").spliterator(), false)
                .anyMatch(finding -> finding.get("file").asText().endsWith("app.yaml") && finding.path("line").asInt() == 2),
                refused.toString());
    }

    @Test
    void submissionsAreSeenByTheirVendorAndByApproversOnly() throws Exception {
        HttpResponse<String> submitted = submit(new ExampleBundle("org.example.secret", "1.0.0"), KEY);

        assertEquals(200, admin().get(path(submitted)).statusCode());
        assertEquals(404, NANWANG.http().as("stranger", "release:submit:com.other").get(path(submitted)).statusCode());
        assertEquals(401, anonymous().get(path(submitted)).statusCode());
        assertEquals(401, anonymous().get(API + "/submissions").statusCode());
        assertEquals(404, vendor().get(API + "/submissions/999999999").statusCode());
        assertEquals(400, vendor().get(API + "/submissions/many").statusCode());
        assertEquals(1, json(vendor().get(API + "/submissions?app=org.example.secret&state=passed")).get("items").size());
        assertEquals(0, json(NANWANG.http().as("stranger", "release:submit:com.other")
                .get(API + "/submissions?app=org.example.secret")).get("items").size());
        assertEquals(400, vendor().get(API + "/submissions?state=lost").statusCode());
    }

    @Test
    void oldRefusedAttemptsAreForgottenAndEvidenceOfReleasesIsNot() throws Exception {
        judged(submit(new ExampleBundle("org.example.kept", "2.1.0"), KEY), "passed");
        for (int attempt = 0; attempt < 4; attempt++) {
            judged(submit(new ExampleBundle("org.example.kept", "2.2.0"), SigningKey.generate()), "refused");
        }
        JsonNode release = json(vendor().get(API + "/releases/org.example.kept/2.1.0"));
        assertTrue(release.get("checks").size() > 20, release.toString());
        assertEquals(2, json(vendor().get(API + "/submissions?state=refused")).get("items").size());
    }

    @Test
    void anApprovalNeedsNoBody() throws Exception {
        judged(submit(new ExampleBundle("org.example.plain", "2.3.0"), KEY), "passed");

        HttpResponse<String> answer = admin().send("POST", API + "/releases/org.example.plain/2.3.0/approval",
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
        assertEquals(202, submit(new ExampleBundle("org.example.same", "3.0.0"), KEY).statusCode());
        assertEquals(200, submit(new ExampleBundle("org.example.same", "3.0.0"), KEY).statusCode());
        assertEquals(409, submit(new ExampleBundle("org.example.same", "3.0.0").with("extra.txt", "x"), KEY).statusCode());
    }

    @Test
    void ofTwoBundlesForOneVersionAtOnceExactlyOneStands() throws Exception {
        ExecutorService both = Executors.newFixedThreadPool(2);
        try {
            List<Callable<Integer>> rivals = List.of(
                    () -> submit(new ExampleBundle("org.example.rival", "4.0.0").with("a.txt", "a"), KEY).statusCode(),
                    () -> submit(new ExampleBundle("org.example.rival", "4.0.0").with("b.txt", "b"), KEY).statusCode());
            List<Integer> answers = both.invokeAll(rivals).stream().map(MarketplaceIT::result).sorted().toList();
            assertEquals(List.of(202, 409), answers);
        } finally {
            both.shutdownNow();
        }
    }

    @Test
    void versionsRiseInTheirChannel() throws Exception {
        judged(submit(new ExampleBundle("org.example.rising", "1.1.0"), KEY), "passed");

        JsonNode older = judged(submit(new ExampleBundle("org.example.rising", "1.0.9"), KEY), "refused");
        assertEquals("version-order", older.at("/findings/0/rule").asText());
        JsonNode early = judged(submit(new ExampleBundle("org.example.rising", "1.1.0-rc.1"), KEY), "passed");
        assertEquals("beta", early.get("channel").asText());
        ExampleBundle unripe = new ExampleBundle("org.example.rising", "1.2.0-rc.1");
        judged(submit(form(unripe, KEY).with("channel", "stable".getBytes())), "refused");
        assertEquals(400, submit(form(unripe, KEY).with("channel", "nightly".getBytes())).statusCode());
    }

    @Test
    void aBundleOverTheLimitIsRefused() {
        HttpResponse<String> answer =
                submit(new ExampleBundle("org.example.heavy", "5.0.0").with("web/large.txt", random(6_000_000)), KEY);

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
        judged(submit(new ExampleBundle("org.example.lost", "7.0.0"), lost), "passed");

        assertEquals(200, vendor().send("DELETE", API + "/vendors/org.example/keys/" + lost.key().id(),
                HttpRequest.BodyPublishers.noBody()).statusCode());

        judged(submit(new ExampleBundle("org.example.lost", "7.0.1"), lost), "refused");
        assertEquals(409, admin().post(API + "/releases/org.example.lost/7.0.0/approval", "{}").statusCode());
    }

    @Test
    void theListIsPagedAndSearched() throws Exception {
        submit(new ExampleBundle("org.example.listed", "8.0.0"), KEY);
        submit(new ExampleBundle("org.example.listed", "8.0.1"), KEY);

        JsonNode first = json(vendor().get(API + "/releases?status=needs-review&limit=1"));
        JsonNode second = json(vendor().get(API + "/releases?status=needs-review&limit=1&after=" + first.get("next").asText()));

        assertEquals(1, first.get("items").size());
        assertFalse(first.get("items").equals(second.get("items")));
        assertTrue(json(vendor().get(API + "/releases?q=GREETS")).get("items").size() > 1);
        assertEquals(0, json(vendor().get(API + "/releases?q=nowhere")).get("items").size());
        assertEquals(0, json(anonymous().get(API + "/releases?status=needs-review")).get("items").size());
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
        return submit(form(bundle, key));
    }

    private static HttpResponse<String> submit(Form form) {
        return waiting(vendor()).with("Content-Type", Form.TYPE).send("POST", API + "/releases", form.body());
    }

    /** Asks for the last word rather than for the first. */
    private static AppClient waiting(AppClient client) {
        return client.with("Prefer", "wait=20");
    }

    private static JsonNode judged(HttpResponse<String> answer, String state) throws IOException {
        assertEquals(202, answer.statusCode(), answer.body());
        assertEquals(state, json(answer).get("state").asText(), answer.body());
        return json(answer);
    }

    private static String path(HttpResponse<String> answer) {
        return NANWANG.address().resolve(answer.headers().firstValue("Location").orElseThrow()).getPath();
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
