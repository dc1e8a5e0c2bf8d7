package org.nanwang.marketplace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.nanwang.sdk.pack.catalogue.CatalogueChain;
import org.nanwang.sdk.pack.catalogue.CatalogueEntry;
import org.nanwang.sdk.pack.catalogue.CatalogueHead;
import org.nanwang.sdk.pack.catalogue.KeyEntry;
import org.nanwang.sdk.pack.catalogue.ReleaseEntry;
import org.nanwang.sdk.pack.catalogue.Standing;
import org.nanwang.sdk.pack.sign.Envelope;
import org.nanwang.sdk.pack.sign.SigningKey;
import org.nanwang.sdk.pack.sign.VerifyKey;
import org.nanwang.testkit.AppClient;
import org.nanwang.testkit.Nanwang;

/** The catalogue as nodes read it, told by what people do. */
class CatalogueIT {

    private static final String API = "/marketplace/api";
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final SigningKey KEY = SigningKey.generate();

    @RegisterExtension
    static final Nanwang NANWANG = Nanwang.app().region("370800").configuration("sensitive-approvers", 1);

    @BeforeAll
    static void registerVendorAndKey() throws IOException {
        admin().post(API + "/vendors", "{\"id\":\"org.example\",\"name\":\"Example\"}");
        register(KEY);
    }

    @Test
    void whatIsApprovedIsListedAndTheHeadCoversIt() throws IOException {
        approve("1.0.0", KEY);

        assertEquals(List.of(Standing.LISTED), standings("1.0.0"));
        Envelope head = Envelope.parse("head", NANWANG.http().get(API + "/catalogue").body());
        VerifyKey key = VerifyKey.parse(NANWANG.http().get(API + "/catalogue/key").body());
        assertTrue(head.signedBy(key));
        CatalogueChain chain = CatalogueChain.EMPTY;
        for (String entry : entries()) {
            chain = chain.append(entry);
        }
        assertEquals(chain, CatalogueHead.read(head).chain());
        assertTrue(CatalogueHead.read(head).expires().isAfter(Instant.now()));
    }

    @Test
    void whoHasTheHeadIsToldThatNothingIsNew() throws IOException {
        approve("1.1.0", KEY);
        String tag = NANWANG.http().get(API + "/catalogue").headers().firstValue("ETag").orElseThrow();
        HttpResponse<String> again = NANWANG.http().with("If-None-Match", tag).get(API + "/catalogue");
        assertEquals(304, again.statusCode());
        approve("1.1.1", KEY);
        assertEquals(200, NANWANG.http().with("If-None-Match", tag).get(API + "/catalogue").statusCode());
    }

    @Test
    void aRecallIsToldWithItsReason() throws IOException {
        approve("2.0.0", KEY);
        String place = API + "/releases/" + app("2.0.0") + "/2.0.0/standing";
        assertEquals(403, vendor().post(place, "{\"standing\":\"recalled\",\"reason\":\"x\"}").statusCode());
        assertEquals(400, admin().post(place, "{\"standing\":\"recalled\"}").statusCode());
        assertEquals(400, admin().post(place, "{\"standing\":\"gone\"}").statusCode());
        assertEquals(200, admin().post(place, "{\"standing\":\"recalled\",\"reason\":\"泄露数据\"}").statusCode());

        assertEquals(List.of(Standing.LISTED, Standing.RECALLED), standings("2.0.0"));
        JsonNode shown = JSON.readTree(NANWANG.http().get(place).body());
        assertEquals("recalled", shown.path("standing").asText());
        assertEquals("泄露数据", shown.path("reason").asText());
    }

    @Test
    void aLostKeyIsToldWithTheMomentItWasLost() throws IOException {
        SigningKey lost = SigningKey.generate();
        register(lost);
        String place = API + "/vendors/org.example/keys/" + lost.key().id();
        assertEquals(400, delete(place + "?compromised-since=yesterday"));
        assertEquals(400, delete(place + "?compromised-since=2999-01-01T00:00:00Z"));
        assertEquals(200, delete(place));
        assertEquals(200, delete(place + "?compromised-since=2026-01-01T00:00:00Z"));
        assertEquals(200, delete(place));

        List<KeyEntry> told = new ArrayList<>();
        for (String entry : entries()) {
            if (CatalogueEntry.parse(entry).orElseThrow() instanceof KeyEntry key
                    && key.key().equals(lost.key().fingerprint())) {
                told.add(key);
            }
        }
        assertEquals(List.of("retired", "compromised"), told.stream().map(KeyEntry::cause).toList());
        assertEquals(Instant.parse("2026-01-01T00:00:00Z"), told.get(1).since());
    }

    @Test
    void aPageThatIsNoneIsRefused() {
        assertEquals(400, NANWANG.http().get(API + "/catalogue/entries?after=-1").statusCode());
        assertEquals(400, NANWANG.http().get(API + "/catalogue/entries?limit=x").statusCode());
    }

    private static List<Standing> standings(String version) throws IOException {
        List<Standing> found = new ArrayList<>();
        for (String entry : entries()) {
            if (CatalogueEntry.parse(entry).orElseThrow() instanceof ReleaseEntry release
                    && release.release().version().toString().equals(version)) {
                found.add(release.standing());
            }
        }
        return found;
    }

    /** Reads the entries as a node does, page by page. */
    private static List<String> entries() throws IOException {
        List<String> entries = new ArrayList<>();
        String next = "0";
        while (!next.isEmpty()) {
            JsonNode page = JSON.readTree(
                    NANWANG.http().get(API + "/catalogue/entries?limit=2&after=" + next).body());
            page.path("items").forEach(entry -> entries.add(entry.asText()));
            next = page.path("next").asText("");
        }
        return entries;
    }

    private static void approve(String version, SigningKey key) {
        ExampleBundle bundle = new ExampleBundle(app(version), version);
        Form form = new Form().with("bundle", bundle.bytes()).with("signature", bundle.sign(key).json().getBytes());
        assertEquals(202, vendor().with("Content-Type", Form.TYPE).with("Prefer", "wait=20")
                .send("POST", API + "/releases", form.body()).statusCode());
        HttpResponse<String> approved =
                admin().post(API + "/releases/" + app(version) + "/" + version + "/approval", "{}");
        assertEquals(200, approved.statusCode(), approved.body());
    }

    /** Tests come in any order, and versions of one app only rise. */
    private static String app(String version) {
        return "org.example.hello" + version.replace(".", "");
    }

    private static void register(SigningKey key) throws IOException {
        vendor().post(API + "/vendors/org.example/keys", JSON.writeValueAsString(Map.of("publicKey", key.key().pem())));
    }

    private static int delete(String place) {
        return vendor().send("DELETE", place, BodyPublishers.noBody()).statusCode();
    }

    private static AppClient vendor() {
        return NANWANG.http().as("developer", "release:submit:org.example");
    }

    private static AppClient admin() {
        return NANWANG.http().as("admin", "release:approve:370800", "vendor:manage:370800");
    }
}
