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
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.nanwang.sdk.pack.sign.SigningKey;
import org.nanwang.testkit.AppClient;
import org.nanwang.testkit.Nanwang;

/** How an organisation becomes a vendor, and who acts for it: by people without any role of the platform. */
class VendorIT {

    private static final String API = "/marketplace/api";
    private static final String CODE = "91350100M000100Y43";
    private static final ObjectMapper JSON = new ObjectMapper();

    @RegisterExtension
    static final Nanwang NANWANG = Nanwang.app().region("370800");

    @Test
    void anybodyAppliesAnAdminVerifiesAndTheApplicantPublishes() throws IOException {
        HttpResponse<String> applied = as("wang").post(API + "/applications", application("cn.canal", CODE));
        assertEquals(201, applied.statusCode(), applied.body());
        String place = API + "/applications/" + json(applied).get("id");
        assertEquals("pending", json(as("wang").get(place)).get("state").asText());
        assertEquals(404, as("li").get(place).statusCode());
        assertEquals(403, as("wang").post(place + "/verification", "{}").statusCode());
        assertEquals(403, keys(as("wang"), "cn.canal", SigningKey.generate()), "nothing is owned before");

        HttpResponse<String> verified = admin().post(place + "/verification", "{\"comment\":\"欢迎\"}");

        assertEquals("verified", json(verified).get("state").asText(), verified.body());
        assertEquals(409, admin().post(place + "/rejection", "{\"reason\":\"late\"}").statusCode());
        SigningKey key = SigningKey.generate();
        assertEquals(201, keys(as("wang"), "cn.canal", key));
        assertEquals("passed", submit(as("wang"), "cn.canal", key, "1.0.0").get("state").asText());
        assertEquals(403, submission(as("li"), "cn.canal", key, "1.1.0").statusCode());
        assertEquals(409, as("li").post(API + "/applications", application("cn.canal.lock", CODE)).statusCode());
    }

    @Test
    void aRejectedOneKnowsWhyAndMayAskAgain() throws IOException {
        String place = API + "/applications/" + json(as("sun").post(API + "/applications", application("cn.sun", CODE))).get("id");

        assertEquals(400, admin().post(place + "/rejection", "{}").statusCode());
        assertEquals(200, admin().post(place + "/rejection", "{\"reason\":\"执照过期\"}").statusCode());

        assertEquals("执照过期", json(as("sun").get(place)).get("comment").asText());
        assertEquals(201, as("sun").post(API + "/applications", application("cn.sun", CODE)).statusCode());
        assertEquals(2, json(as("sun").get(API + "/applications")).get("items").size());
        assertEquals(1, json(as("sun").get(API + "/applications?state=rejected")).get("items").size());
    }

    @Test
    void whatIsWrongWithAnApplicationIsTold() throws IOException {
        assertEquals(401, NANWANG.http().post(API + "/applications", application("cn.bad", CODE)).statusCode());
        assertEquals(400, as("zhao").post(API + "/applications", application("cn.bad", "91350100M000100Y44")).statusCode());
        assertEquals(400, as("zhao").post(API + "/applications", application("cn.bäd", CODE)).statusCode());
        assertEquals(400, as("zhao").post(API + "/applications", "{}").statusCode());
        assertEquals(400, as("zhao").post(API + "/applications",
                application("cn.bad", CODE).replace("wang@example.org", "nobody")).statusCode());
        assertEquals(400, as("zhao").get(API + "/applications?state=lost").statusCode());
        assertEquals(0, json(as("zhao").get(API + "/applications")).get("items").size());
    }

    @Test
    void aNameThatLooksLikeAnothersNeedsAnExpressWord() throws IOException {
        assertEquals(201, admin().post(API + "/vendors", "{\"id\":\"cn.grandcanal\",\"name\":\"Grand Canal\"}").statusCode());
        JsonNode applied = json(as("qian").post(API + "/applications", application("cn.qrandcana1", CODE)
                .replace("qrand", "grand")));
        assertEquals("cn.grandcanal", applied.at("/alike/0").asText(), applied.toString());
        String place = API + "/applications/" + applied.get("id");

        assertEquals(409, admin().post(place + "/verification", "{}").statusCode());
        assertEquals(200, admin().post(place + "/verification", "{\"lookAlikeAllowed\":true}").statusCode());
    }

    @Test
    void aLicenceIsAttachedAndSeenByNobodyElse() throws IOException {
        String place = API + "/applications/" + json(as("zhou").post(API + "/applications", application("cn.zhou", CODE))).get("id")
                + "/document";
        AppClient sender = as("zhou").with("Content-Type", "application/pdf");
        assertEquals(404, as("zhou").get(place).statusCode());
        assertEquals(400, sender.send("PUT", place, BodyPublishers.ofString("<html>")).statusCode());
        assertEquals(200, sender.send("PUT", place, BodyPublishers.ofString("%PDF-1.7 licence")).statusCode());

        HttpResponse<String> read = admin().get(place);
        assertEquals("%PDF-1.7 licence", read.body());
        assertEquals("application/pdf", read.headers().firstValue("Content-Type").orElse(""));
        assertEquals(404, as("li").get(place).statusCode());
        assertEquals(413, sender.send("PUT", place, BodyPublishers.ofByteArray(large())).statusCode());
    }

    @Test
    void anOwnerSaysWhoActsAndTheLastOneStays() throws IOException {
        own("cn.team", "wu");
        SigningKey key = SigningKey.generate();
        assertEquals(201, keys(as("wu"), "cn.team", key));
        String members = API + "/vendors/cn.team/members";

        assertEquals(200, put(as("wu"), members + "/zheng", "publisher"));
        assertEquals(200, put(as("wu"), members + "/feng", "viewer"));
        assertEquals(400, put(as("wu"), members + "/feng", "boss"));
        assertEquals(403, put(as("zheng"), members + "/zheng", "owner"));
        assertEquals(3, json(as("feng").get(members)).get("items").size());
        assertEquals(403, as("li").get(members).statusCode());

        assertEquals("passed", submit(as("zheng"), "cn.team", key, "1.0.0").get("state").asText());
        assertEquals(403, submission(as("feng"), "cn.team", key, "1.1.0").statusCode());
        assertEquals(200, as("feng").get(API + "/releases/cn.team.hello/1.0.0").statusCode());
        assertEquals(403, keys(as("zheng"), "cn.team", SigningKey.generate()));

        assertEquals(409, put(as("wu"), members + "/wu", "viewer"));
        assertEquals(409, delete(as("wu"), members + "/wu"));
        assertEquals(204, delete(as("wu"), members + "/zheng"));
        assertEquals(404, delete(as("wu"), members + "/zheng"));
        assertEquals(403, submission(as("zheng"), "cn.team", key, "1.2.0").statusCode());
    }

    @Test
    void whoGetsANameLaterIsNoMember() throws IOException {
        own("cn.heir", "xu");
        String members = API + "/vendors/cn.heir/members";
        assertEquals(200, put(as("xu"), members + "/han", "owner"));
        assertEquals(2, json(as("han").get(members)).get("items").size());
        String asked = API + "/applications/" + json(as("han").post(API + "/applications", application("cn.han", CODE))).get("id");

        for (String name : List.of("xu", "han")) {
            assertEquals(204, delete(admin("*"), "/platform/accounts/" + name));
            assertEquals(403, as(name).get(members).statusCode(), "another person by the name of " + name);
        }
        assertEquals(404, as("han").get(asked).statusCode());
        JsonNode own = json(as("han").post(API + "/applications", application("cn.han", CODE)));
        assertFalse(asked.endsWith("/" + own.get("id")), "each has an application of their own");
        assertEquals(200, put(admin(), members + "/heir", "owner"));
        assertEquals(204, delete(as("heir"), members + "/han"));
        assertEquals(200, put(as("heir"), members + "/han", "viewer"));
        assertEquals(200, as("han").get(members).statusCode(), "the new one was named anew");
    }

    @Test
    void ofASuspendedVendorNothingIsTakenOrApprovedUntilItIsBack() throws IOException {
        own("cn.paused", "gao");
        SigningKey key = SigningKey.generate();
        assertEquals(201, keys(as("gao"), "cn.paused", key));
        JsonNode token = json(as("gao").post(API + "/vendors/cn.paused/tokens", "{\"name\":\"ci\"}"));
        assertEquals("passed", submit(as("gao"), "cn.paused", key, "1.0.0").get("state").asText());
        String suspension = API + "/vendors/cn.paused/suspension";
        assertEquals(200, admin().with("Content-Type", "application/json")
                .send("PUT", suspension, BodyPublishers.ofString("{\"reason\":\"出售数据\"}")).statusCode());

        HttpResponse<String> refused = submission(as("gao"), "cn.paused", key, "1.1.0");
        assertEquals(409, refused.statusCode());
        assertTrue(refused.body().contains("vendor-suspended") && refused.body().contains("出售数据"), refused.body());
        assertEquals(409, submission(NANWANG.http().with("Vendor-Token", token.get("token").asText()), "cn.paused", key,
                "1.1.0").statusCode());
        assertEquals(409, keys(as("gao"), "cn.paused", SigningKey.generate()));
        assertEquals(409, as("gao").post(API + "/vendors/cn.paused/tokens", "{\"name\":\"more\"}").statusCode());
        String approval = API + "/releases/cn.paused.hello/1.0.0/approval";
        assertEquals(409, admin().post(approval, "{}").statusCode());

        assertEquals(200, delete(admin(), suspension));
        assertEquals(200, admin().post(approval, "{}").statusCode());
        assertEquals("passed", submit(as("gao"), "cn.paused", key, "1.1.0").get("state").asText());
    }

    @Test
    void whyAKeyWasRevokedIsShownAndInTheTrail() throws IOException {
        own("cn.keys", "lin");
        SigningKey key = SigningKey.generate();
        assertEquals(201, keys(as("lin"), "cn.keys", key));

        assertEquals(200, delete(as("lin"), API + "/vendors/cn.keys/keys/" + key.key().id() + "?reason=laptop%20stolen"));

        assertEquals("laptop stolen",
                json(as("lin").get(API + "/vendors/cn.keys/keys")).at("/items/0/reason").asText());
        assertTrue(admin("audit:read:*").get("/platform/audit?limit=200").body().contains("laptop stolen"));
    }

    @Test
    void aMachineSubmitsWithATokenOfItsVendorUntilItEnds() throws IOException {
        own("cn.robot", "chen");
        own("cn.other", "chen");
        SigningKey key = SigningKey.generate();
        assertEquals(201, keys(as("chen"), "cn.robot", key));
        String tokens = API + "/vendors/cn.robot/tokens";
        assertEquals(403, as("li").post(tokens, "{\"name\":\"ci\"}").statusCode());
        assertEquals(400, as("chen").post(tokens, "{\"name\":\"\"}").statusCode());
        assertEquals(400, as("chen").post(tokens, "{\"name\":\"ci\",\"days\":9999}").statusCode());

        JsonNode made = json(as("chen").post(tokens, "{\"name\":\"ci\",\"days\":1}"));
        AppClient machine = NANWANG.http().with("Vendor-Token", made.get("token").asText());

        assertEquals("passed", submit(machine, "cn.robot", key, "1.0.0").get("state").asText());
        assertEquals(403, submission(machine, "cn.other", key, "1.0.0").statusCode());
        assertEquals(401, machine.post(tokens, "{\"name\":\"more\"}").statusCode());
        JsonNode listed = json(as("chen").get(tokens)).at("/items/0");
        assertFalse(listed.hasNonNull("token"), "it is shown once");
        assertEquals(401, submission(NANWANG.http().with("Vendor-Token", "nvt_guess"), "cn.robot", key, "1.1.0").statusCode());

        NANWANG.clock().advance(Duration.ofDays(2));
        assertEquals(401, submission(machine, "cn.robot", key, "1.1.0").statusCode());
        NANWANG.clock().release();
        assertEquals(200, delete(as("chen"), tokens + "/" + made.get("id").asText()));
        assertEquals(401, submission(machine, "cn.robot", key, "1.1.0").statusCode());
    }

    private static void own(String vendor, String account) throws IOException {
        JsonNode applied = json(as(account).post(API + "/applications", application(vendor, CODE)));
        HttpResponse<String> verified = admin().post(API + "/applications/" + applied.get("id") + "/verification", "{}");
        assertEquals(200, verified.statusCode(), verified.body());
    }

    private static String application(String vendor, String code) {
        return """
                {"id": "%s", "name": "运河软件有限公司", "creditCode": "%s",
                 "contact": {"person": "王小明", "phone": "+86 537 1234567", "email": "wang@example.org"}}"""
                .formatted(vendor, code);
    }

    private static JsonNode submit(AppClient client, String vendor, SigningKey key, String version) throws IOException {
        HttpResponse<String> answer = submission(client, vendor, key, version);
        assertEquals(202, answer.statusCode(), answer.body());
        return json(answer);
    }

    private static HttpResponse<String> submission(AppClient client, String vendor, SigningKey key, String version) {
        ExampleBundle bundle = new ExampleBundle(vendor + ".hello", version)
                .with("META-INF/nanwang/app.yaml", ExampleBundle.descriptor(vendor + ".hello", vendor));
        Form form = new Form().with("bundle", bundle.bytes())
                .with("signature", bundle.sign(key, vendor + ".hello", vendor).json().getBytes());
        return client.with("Prefer", "wait=20").with("Content-Type", Form.TYPE).send("POST", API + "/releases", form.body());
    }

    private static int keys(AppClient client, String vendor, SigningKey key) throws IOException {
        return client.post(API + "/vendors/" + vendor + "/keys",
                JSON.writeValueAsString(Map.of("publicKey", key.key().pem()))).statusCode();
    }

    private static int put(AppClient client, String place, String role) {
        return client.with("Content-Type", "application/json")
                .send("PUT", place, BodyPublishers.ofString("{\"role\":\"" + role + "\"}")).statusCode();
    }

    private static int delete(AppClient client, String place) {
        return client.send("DELETE", place, BodyPublishers.noBody()).statusCode();
    }

    private static byte[] large() {
        byte[] bytes = new byte[6_000_000];
        System.arraycopy("%PDF-".getBytes(), 0, bytes, 0, 5);
        return bytes;
    }

    private static AppClient as(String account) {
        return NANWANG.http().as(account);
    }

    private static AppClient admin() {
        return admin("release:approve:370800");
    }

    private static AppClient admin(String more) {
        return NANWANG.http().as("admin", "release:approve:370800", "vendor:manage:370800", more);
    }

    private static JsonNode json(HttpResponse<String> answer) throws IOException {
        assertTrue(answer.statusCode() < 300, answer.body());
        return JSON.readTree(answer.body());
    }
}
