package org.nanwang.marketplace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.nanwang.sdk.pack.sign.Approval;
import org.nanwang.sdk.pack.sign.Envelope;
import org.nanwang.sdk.pack.sign.ExceptionList;
import org.nanwang.sdk.pack.sign.SigningKey;
import org.nanwang.sdk.pack.sign.VerifyKey;
import org.nanwang.testkit.AppClient;
import org.nanwang.testkit.Nanwang;

/** What people do about a release between its checks and its place in the list. */
class ReviewIT {

    private static final String API = "/marketplace/api";
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final SigningKey KEY = SigningKey.generate();

    @RegisterExtension
    static final Nanwang NANWANG = Nanwang.app().region("370800").configuration("review-hours", 24);

    @BeforeAll
    static void registerVendorAndKey() throws IOException {
        admin("admin").post(API + "/vendors", "{\"id\":\"org.example\",\"name\":\"Example\"}");
        vendor().post(API + "/vendors/org.example/keys", JSON.writeValueAsString(Map.of("publicKey", KEY.key().pem())));
    }

    @Test
    void personalDataTakesTwoPeople() throws IOException {
        String place = submit(new ExampleBundle("org.example.two", "1.0.0"));

        assertEquals("needs-review", json(admin("admin").post(place + "/approval", "{}")).get("status").asText());
        JsonNode review = json(vendor().get(place + "/review")).get("review");
        assertEquals(2, review.get("approversNeeded").asInt());
        assertEquals("people:name", review.at("/sensitive/0").asText());
        assertEquals("admin", review.at("/endorsements/0/by").asText());
        assertEquals("needs-review", json(admin("admin").post(place + "/approval", "{}")).get("status").asText());
        assertEquals("listed", json(admin("second").post(place + "/approval", "{}")).get("status").asText());
    }

    @Test
    void theQueueHasAClockThatTheVendorSees() throws IOException {
        submit(new ExampleBundle("org.example.clock", "1.0.0"));
        String later = submit(new ExampleBundle("org.example.clocktwo", "1.0.0"));

        assertTrue(json(vendor().get(API + "/reviews")).get("items").size() >= 2);
        assertEquals(0, json(NANWANG.http().as("stranger").get(API + "/reviews")).get("items").size());
        assertEquals(401, NANWANG.http().get(API + "/reviews").statusCode());
        List<String> apps = new ArrayList<>();
        String next = "";
        do {
            JsonNode page = json(admin("admin").get(API + "/reviews?limit=1&after=" + next));
            page.get("items").forEach(item -> apps.add(item.get("app").asText()));
            next = page.path("next").asText("");
        } while (!next.isEmpty());
        assertTrue(apps.indexOf("org.example.clock") < apps.indexOf("org.example.clocktwo"), apps.toString());
        assertTrue(apps.contains("org.example.clock"), apps.toString());

        JsonNode fresh = json(vendor().get(later + "/review")).get("review");
        assertFalse(fresh.get("overdue").asBoolean());
        assertTrue(fresh.hasNonNull("dueAt"));
        NANWANG.clock().advance(Duration.ofHours(25));
        assertTrue(json(vendor().get(later + "/review")).at("/review/overdue").asBoolean());
    }

    @Test
    void evidenceTellsWhatIsOtherThanBefore() throws IOException {
        String first = submit(new ExampleBundle("org.example.grown", "1.0.0"));
        assertFalse(json(vendor().get(first + "/review")).hasNonNull("differences"));
        approve(first);
        String descriptor = ExampleBundle.descriptor("org.example.grown", "org.example").replace("people:name", "people:phone");
        String second = submit(new ExampleBundle("org.example.grown", "1.1.0").with("META-INF/nanwang/app.yaml", descriptor)
                .with("db/migration/001-first.sql", "create table first (n int)").with(ExampleResource.class));

        JsonNode evidence = json(admin("admin").get(second + "/review"));
        JsonNode differences = evidence.get("differences");
        assertEquals("1.0.0", differences.get("previous").asText(), evidence.toString());
        assertEquals("people:phone", differences.at("/permissions/added/0").asText());
        assertEquals("people:name", differences.at("/permissions/removed/0").asText());
        assertEquals("db/migration/001-first.sql", differences.at("/migrations/added/0").asText());
        assertEquals("[\"permissions\"]", differences.at("/descriptor/changed").toString());
        assertEquals("[\"GET /greeting\"]", differences.at("/operations/added").toString());
        assertEquals("[\"org.nanwang.marketplace.ExampleResource\"]", differences.at("/classes/added").toString());
        assertEquals(differences, json(admin("admin").get(second + "/review")).get("differences"), "kept as it was found");
        assertTrue(evidence.at("/release/checks").size() > 20);
        assertEquals(404, NANWANG.http().as("stranger").get(second + "/review").statusCode());
    }

    @Test
    void vendorAndReviewersTalk() throws IOException {
        String place = submit(new ExampleBundle("org.example.talk", "1.0.0"));

        assertEquals(201, admin("admin").post(place + "/review/comments", "{\"text\":\"为什么需要姓名？\"}").statusCode());
        assertEquals(201, vendor().post(place + "/review/comments", "{\"text\":\"To greet people.\"}").statusCode());
        assertEquals(400, vendor().post(place + "/review/comments", "{\"text\":\" \"}").statusCode());
        assertEquals(404, NANWANG.http().as("stranger").post(place + "/review/comments", "{\"text\":\"x\"}").statusCode());

        JsonNode comments = json(vendor().get(place + "/review")).get("comments");
        assertEquals("admin", comments.at("/0/by").asText());
        assertEquals("To greet people.", comments.at("/1/text").asText());
    }

    @Test
    void somebodyElseDecidesOnAnAppeal() throws IOException {
        String place = submit(new ExampleBundle("org.example.appeal", "1.0.0"));
        assertEquals(409, vendor().post(place + "/review/appeal", "{\"reason\":\"early\"}").statusCode());
        assertEquals(200, admin("admin").post(place + "/refusal", "{\"reason\":\"asks for names\"}").statusCode());

        assertEquals(400, vendor().post(place + "/review/appeal", "{}").statusCode());
        assertEquals(403, admin("second").post(place + "/review/appeal", "{\"reason\":\"not mine\"}").statusCode());
        assertEquals(201, vendor().post(place + "/review/appeal", "{\"reason\":\"it greets by name\"}").statusCode());
        assertEquals(409, vendor().post(place + "/review/appeal", "{\"reason\":\"again\"}").statusCode());
        assertTrue(json(vendor().get(place + "/review")).hasNonNull("appealDueAt"));
        assertTrue(waiting().contains("refusal org.example.appeal "), waiting().toString());

        String answer = place + "/review/appeal/answer";
        assertEquals(403, vendor().post(answer, "{\"granted\":true,\"reason\":\"yes\"}").statusCode());
        assertEquals(409, admin("admin").post(answer, "{\"granted\":true,\"reason\":\"no\"}").statusCode());
        assertEquals(400, admin("second").post(answer, "{\"reason\":\"yes\"}").statusCode());
        JsonNode granted = json(admin("second").post(answer, "{\"granted\":true,\"reason\":\"the name is needed\"}"));
        assertEquals("needs-review", granted.at("/review/status").asText(), granted.toString());
        assertEquals("second", granted.at("/appeal/answer/by").asText());
        assertEquals(409, admin("second").post(answer, "{\"granted\":false,\"reason\":\"no\"}").statusCode());
        approve(place);
    }

    @Test
    void everybodyIsToldWhatTheyMay() throws IOException {
        JsonNode mine = json(vendor().get(API + "/me"));
        assertEquals("[{\"id\":\"org.example\",\"name\":\"Example\",\"role\":\"owner\"}]", mine.get("vendors").toString());
        assertFalse(mine.get("approver").asBoolean() || mine.get("vendorAdmin").asBoolean());
        JsonNode admins = json(admin("admin").get(API + "/me"));
        assertTrue(admins.get("approver").asBoolean() && admins.get("vendorAdmin").asBoolean() && admins.get("vendors").isEmpty());
        assertEquals(401, NANWANG.http().get(API + "/me").statusCode());
        assertFalse(json(NANWANG.http().get(API + "/vendors/org.example/suspension")).get("suspended").asBoolean());
    }

    @Test
    void whatComesToBeKnownIsHeldAgainstWhatIsListed() throws IOException {
        String place = submit(new ExampleBundle("org.example.known", "1.0.0").library("g", "a", "1.0"));
        approve(place);
        assertEquals(403, put(vendor(), "/advisories", "{}".getBytes()).statusCode());
        assertEquals(400, put(admin("admin"), "/advisories", new ExampleList().with("a.json", new byte[9 << 20]).bytes())
                .statusCode());
        assertEquals(400, put(admin("admin"), "/malware", "garbage".getBytes()).statusCode());
        assertEquals("[]", json(vendor().get(API + "/advisories")).get("items").toString());

        ExampleList zip = new ExampleList();
        IntStream.range(0, 3_000).forEach(number -> zip.with("X-" + number, "g:" + (number == 0 ? "a" : "b" + number), "2.0"));
        byte[] list = zip.bytes();
        JsonNode taken = json(put(admin("admin"), "/advisories", list));
        assertEquals(3_000, taken.get("entries").asInt());
        assertEquals(taken, json(put(admin("second"), "/advisories", list)), "the same file again changes nothing");
        assertEquals(1, json(put(admin("admin"), "/malware", ("ab".repeat(32) + " # x\n").getBytes())).get("entries").asInt());

        Awaitility.await().until(() -> !json(vendor().get(API + "/advisories/affected")).get("items").isEmpty());
        JsonNode affected = json(admin("admin").get(API + "/advisories/affected")).at("/items/0");
        assertEquals("org.example.known listed", affected.get("app").asText() + " " + affected.get("standing").asText());
        assertEquals("vulnerabilities", affected.at("/weaknesses/0/finding/rule").asText(), affected.toString());
        assertEquals("[]", json(NANWANG.http().as("stranger").get(API + "/advisories/affected")).get("items").toString());
        assertEquals(1, json(vendor().get(place + "/weaknesses")).size());
        assertEquals("[]", NANWANG.http().get(place + "/weaknesses").body());

        JsonNode refused = judge(new ExampleBundle("org.example.known", "1.1.0").library("g", "a", "1.0"));
        assertEquals("refused", refused.get("state").asText());
        JsonNode check = StreamSupport.stream(refused.get("checks").spliterator(), false)
                .filter(each -> each.get("rule").asText().equals("vulnerabilities")).findFirst().orElseThrow();
        assertEquals(taken.get("sha256"), check.at("/list/sha256"), check.toString());
    }

    @Test
    void whatAReleaseIsMadeOfIsKept() throws IOException {
        String place = submit(new ExampleBundle("org.example.made", "1.0.0").library("org.made", "part", "1.2"));

        JsonNode bill = json(vendor().get(place + "/bill-of-materials"));

        assertEquals("pkg:maven/org.made/part@1.2", bill.at("/components/0/purl").asText(), bill.toString());
        assertEquals(404, NANWANG.http().get(place + "/bill-of-materials").statusCode());
        for (String purl : List.of("pkg:maven/org.made/part", "pkg:maven/org.made/part@1.2")) {
            assertEquals("org.example.made", json(admin("admin").get(API + "/releases?component=" + purl))
                    .at("/items/0/app").asText());
        }
        assertEquals("[]", json(admin("admin").get(API + "/releases?component=pkg:maven/org.made/par")).get("items").toString());
        assertEquals(403, vendor().get(API + "/releases?component=pkg:maven/org.made/part").statusCode());
    }

    @Test
    void whatRulesRefuseIsLookedAtByPeopleAndWhatTheyOverturnIsInherited() throws IOException {
        JsonNode refused = judge(withSample("1.0.0"));
        String place = API + "/submissions/" + refused.get("id");
        String fingerprint = refused.at("/findings/0/fingerprint").asText();
        String plea = "{\"findings\":[\"" + fingerprint + "\"],\"reason\":\"it is a sample\"}";
        assertEquals(400, vendor().post(place + "/appeal", plea.replace("it is a sample", "")).statusCode());
        assertEquals(400, vendor().post(place + "/appeal", plea.replace(fingerprint, "0".repeat(64))).statusCode());
        assertEquals(403, admin("admin").post(place + "/appeal", plea).statusCode());
        assertEquals(404, NANWANG.http().as("stranger").post(place + "/appeal", plea).statusCode());
        assertEquals(201, vendor().post(place + "/appeal", plea).statusCode());
        assertEquals(409, vendor().post(place + "/appeal", plea).statusCode());
        assertTrue(json(vendor().get(place + "/appeal")).hasNonNull("dueAt"));
        assertTrue(waiting().contains("findings org.example.sample " + refused.get("id")), waiting().toString());

        String word = "{\"findings\":[{\"fingerprint\":\"" + fingerprint + "\",\"overturned\":true,\"reason\":\"no secret\"}]}";
        assertEquals(403, vendor().post(place + "/appeal/answer", word).statusCode());
        assertEquals(400, admin("admin").post(place + "/appeal/answer", word.replace("no secret", "")).statusCode());
        JsonNode closed = json(admin("admin").post(place + "/appeal/answer", word));
        assertTrue(closed.hasNonNull("closedAt"), closed.toString());
        String number = closed.at("/findings/0/answer/exception").asText();
        assertEquals(409, admin("admin").post(place + "/appeal/answer", word).statusCode());

        JsonNode passed = json(vendor().with("Prefer", "wait=20").get(place));
        assertEquals("passed", passed.get("state").asText(), passed.toString());
        assertEquals(List.of(number), passed.findValuesAsText("exception"));
        String release = API + "/releases/org.example.sample/1.0.0";
        approve(release);
        assertEquals(number, String.valueOf(Approval.read(Envelope.parse("approval", NANWANG.http().get(release + "/approval")
                .body())).exceptions().get(0).number()));
        assertEquals("passed", judge(withSample("1.1.0")).get("state").asText());

        String list = NANWANG.http().get(API + "/exceptions?app=org.example.sample").body();
        VerifyKey key = VerifyKey.parse(NANWANG.http().get(API + "/catalogue/key").body());
        assertEquals("no secret", ExceptionList.read("the marketplace", list, key).get(0).ruling().reason());
        String end = API + "/exceptions/" + number + "/revocation";
        assertEquals(403, vendor().post(end, "{\"reason\":\"x\"}").statusCode());
        assertEquals(400, admin("admin").post(end, "{}").statusCode());
        assertFalse(json(admin("admin").post(end, "{\"reason\":\"it was one\"}")).hasNonNull("envelope"));
        assertEquals(409, admin("admin").post(end, "{\"reason\":\"it was one\"}").statusCode());
        assertEquals("refused", judge(withSample("1.2.0")).get("state").asText());
    }

    private static ExampleBundle withSample(String version) {
        return new ExampleBundle("org.example.sample", version).with("web/sample.txt", "db.password=Summer2024!now\n");
    }

    private static List<String> waiting() throws IOException {
        List<String> waiting = new ArrayList<>();
        json(admin("admin").get(API + "/reviews?limit=200")).get("items").forEach(item -> waiting.add(
                item.get("kind").asText() + " " + item.get("app").asText() + " " + item.path("submission").asText()));
        return waiting;
    }

    private static HttpResponse<String> put(AppClient caller, String place, byte[] list) {
        return caller.with("Content-Type", "application/octet-stream").send("PUT", API + place, BodyPublishers.ofByteArray(list));
    }

    private static String submit(ExampleBundle bundle) throws IOException {
        JsonNode judged = judge(bundle);
        assertEquals("passed", judged.get("state").asText(), judged.toString());
        return API + "/releases/" + judged.get("app").asText() + "/" + judged.get("version").asText();
    }

    private static JsonNode judge(ExampleBundle bundle) throws IOException {
        Form form = new Form().with("bundle", bundle.bytes()).with("signature", bundle.sign(KEY).json().getBytes());
        return json(vendor().with("Prefer", "wait=20").with("Content-Type", Form.TYPE)
                .send("POST", API + "/releases", form.body()));
    }

    private static void approve(String place) throws IOException {
        admin("admin").post(place + "/approval", "{}");
        assertEquals("listed", json(admin("second").post(place + "/approval", "{}")).get("status").asText());
    }

    private static AppClient vendor() {
        return NANWANG.http().as("developer", "release:submit:org.example");
    }

    private static AppClient admin(String name) {
        return NANWANG.http().as(name, "release:approve:370800", "vendor:manage:370800");
    }

    private static JsonNode json(HttpResponse<String> answer) throws IOException {
        assertTrue(answer.statusCode() < 300, answer.body());
        return JSON.readTree(answer.body());
    }
}
