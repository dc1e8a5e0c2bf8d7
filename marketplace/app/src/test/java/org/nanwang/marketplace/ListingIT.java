package org.nanwang.marketplace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.nanwang.sdk.pack.sign.SigningKey;
import org.nanwang.testkit.AppClient;
import org.nanwang.testkit.Nanwang;

/** The faces of apps: edited by vendors, found by everybody. */
class ListingIT {

    private static final String API = "/marketplace/api";
    private static final String LISTINGS = API + "/listings";
    private static final String PARKING = "org.example.parking";
    private static final String CHARGING = "org.example.charging";
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final SigningKey KEY = SigningKey.generate();

    @RegisterExtension
    static final Nanwang NANWANG = Nanwang.app().region("370800").configuration("sensitive-approvers", 1);

    @BeforeAll
    static void listTwoApps() throws IOException {
        admin().post(API + "/vendors", "{\"id\":\"org.example\",\"name\":\"Example\"}");
        vendor().post(API + "/vendors/org.example/keys", JSON.writeValueAsString(Map.of("publicKey", KEY.key().pem())));
        publish(PARKING, "1.0.0", "智慧停车", "City parking", "先离场后付费。", "Leave first, pay later.");
        publish(CHARGING, "1.0.0", "充电桩地图", "Charging map", "附近的充电桩。", "Where to charge your car.");
    }

    @Test
    void aListingIsFoundInBothLanguages() throws IOException {
        assertEquals(List.of(PARKING), found("停车"));
        assertEquals(List.of(PARKING), found("ｐａｒｋｓ"));
        assertEquals(List.of(PARKING), found("city par"));
        assertEquals(List.of(CHARGING), found("充电桩"));
        assertEquals(List.of(CHARGING), found("地图充电"));
        assertEquals(List.of(CHARGING), found("org.example.charg"));
        assertEquals(List.of(), found("养老"));
        assertEquals(List.of(), found("' & | ! <-> :* \\ '); drop table listing"));
        assertTrue(found("").containsAll(List.of(PARKING, CHARGING)));
    }

    @Test
    void whatAVendorEditsIsShownAndFound() throws IOException {
        publish("org.example.edited", "1.0.0", "甲", "Alpha", "乙。", "Beta.");
        String image = json(picture("org.example.edited", Pngs.of(64, 64))).path("image").asText();
        HttpResponse<String> edited = edit("org.example.edited", 1, Map.of(
                "description", Map.of("zh", "无人机巡河。\n\n- 一键起飞", "en", "Drones watch the canal."),
                "homepage", "https://example.org/", "contact", "help@example.org", "categories", List.of("environment"),
                "icon", image, "screenshots", List.of(Map.of("image", image, "caption", Map.of("zh", "首页", "en", "Home")))));
        assertEquals(200, edited.statusCode(), edited.body());
        assertEquals("\"2\"", edited.headers().firstValue("ETag").orElseThrow());

        assertEquals(List.of("org.example.edited"), found("无人机"));
        assertEquals(List.of("org.example.edited"), found("", "&category=environment"));
        assertEquals(List.of("org.example.edited"), found("drone"));
        JsonNode shown = show("org.example.edited");
        assertEquals("一键起飞", shown.at("/description/zh").asText().split("- ")[1]);
        assertEquals(image, shown.at("/listing/icon").asText());
        assertEquals("首页", shown.at("/screenshots/0/caption/zh").asText());
        assertFalse(shown.path("editable").asBoolean());

        assertEquals(409, edit("org.example.edited", 1, Map.of()).statusCode(), "somebody was faster");
        assertEquals(400, vendor().with("Content-Type", "application/json").send("PUT",
                LISTINGS + "/org.example.edited/texts", BodyPublishers.ofString("{}")).statusCode(), "without If-Match");
        assertEquals(403, stranger().with("If-Match", "\"2\"").with("Content-Type", "application/json").send("PUT", LISTINGS + "/org.example.edited/texts",
                BodyPublishers.ofString("{}")).statusCode());
        assertEquals(401, NANWANG.http().with("If-Match", "\"2\"").with("Content-Type", "application/json").send("PUT", LISTINGS + "/org.example.edited/texts",
                BodyPublishers.ofString("{}")).statusCode());
    }

    @Test
    void aNewReleaseChangesTheFaceAndAYankedOneGivesItBack() throws IOException {
        String app = "org.example.risen";
        publish(app, "1.0.0", "旧名", "Old name", "旧。", "Old.");
        publish(app, "1.1.0", "新名", "New name", "新。", "New.");
        assertEquals(List.of(app), found("新名"));
        assertEquals(List.of(), found("旧名"));

        stand(app, "1.1.0", "yanked");
        assertEquals("1.0.0", show(app).at("/listing/version").asText());
        assertEquals("yanked", show(app).at("/versions/0/standing").asText());
        assertEquals("It counts twice.", show(app).at("/versions/0/reason").asText());
        stand(app, "1.0.0", "recalled");
        assertEquals("yanked", show(app).at("/listing/standing").asText(), "all of it is taken back: the newest is told of");
        List<String> all = found("");
        assertTrue(all.indexOf(app) > all.indexOf(PARKING), "what cannot be installed comes last: " + all);
    }

    @Test
    void whatFitsTheSdkIsTold() throws IOException {
        assertTrue(show(PARKING).at("/versions/0/compatible").asBoolean());
        assertFalse(json(NANWANG.http().get(LISTINGS + "/" + PARKING + "?sdk=2.0.0")).at("/versions/0/compatible").asBoolean());
        assertEquals(List.of(PARKING), found("停车", "&sdk=1.4.2"));
        assertEquals(List.of(), found("停车", "&sdk=2.0.0"));
        assertEquals(List.of(), found("停车", "&channel=beta"));
        assertEquals(List.of(PARKING), found("停车", "&channel=stable&level=county&vendor=org.example"));
        for (String wrong : List.of("sdk=x", "level=village", "category=fun", "price=cheap", "sort=luck", "channel=x", "after=x")) {
            assertEquals(400, NANWANG.http().get(LISTINGS + "?" + wrong).statusCode(), wrong);
        }
    }

    @Test
    void pricesAreKeptAndNeverChangeWhatWas() throws IOException {
        String prices = LISTINGS + "/" + CHARGING + "/prices";
        assertEquals(200, vendor().post(prices, "{\"model\":\"free\",\"fen\":0}").statusCode());
        assertEquals(200, vendor().post(prices, "{\"model\":\"per-call\",\"fen\":3,\"from\":\"" + tomorrow() + "\"}").statusCode());
        JsonNode shown = show(CHARGING);
        assertEquals("free", shown.at("/listing/price/model").asText());
        assertEquals(List.of("per-call", "free"), shown.findValue("prices").findValuesAsText("model"));
        assertEquals(List.of(CHARGING), found("充电", "&price=free"));
        assertEquals(List.of(), found("充电", "&price=per-call"), "not before tomorrow");
        for (String wrong : List.of("{\"model\":\"free\",\"fen\":1}", "{\"model\":\"per-call\",\"fen\":-1}", "{\"model\":\"rent\",\"fen\":1}",
                "{\"model\":\"free\",\"fen\":0,\"from\":\"2020-01-01\"}", "{\"model\":\"free\",\"fen\":0,\"from\":\"soon\"}")) {
            assertEquals(400, vendor().post(prices, wrong).statusCode(), wrong);
        }
        assertEquals(403, stranger().post(prices, "{\"model\":\"free\",\"fen\":0}").statusCode());
    }

    @Test
    void aPictureIsServedAsNothingButAPicture() throws IOException {
        byte[] polyglot = Pngs.with(Pngs.of(32, 32), "<script>alert(1)</script>".getBytes(StandardCharsets.UTF_8));
        String image = json(picture(PARKING, polyglot)).path("image").asText();

        HttpResponse<String> served = NANWANG.http().get(API + "/images/" + image);
        assertEquals("image/png", served.headers().firstValue("Content-Type").orElseThrow());
        assertEquals("nosniff", served.headers().firstValue("X-Content-Type-Options").orElseThrow());
        assertTrue(served.headers().firstValue("Content-Security-Policy").orElseThrow().contains("default-src 'none'"));
        assertTrue(served.headers().firstValue("Cache-Control").orElseThrow().contains("immutable"));
        assertFalse(served.body().contains("script"), "what hung behind the pixels is gone");
        assertEquals(404, NANWANG.http().get(API + "/images/" + "0".repeat(64)).statusCode());
    }

    @Test
    void hostilePicturesAreRefused() throws IOException {
        byte[] svg = "<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>".getBytes(StandardCharsets.UTF_8);
        List<byte[]> hostile = new ArrayList<>(List.of(svg, new byte[0], Pngs.claiming(30_000, 30_000), Pngs.of(4096, 2048),
                "GIF89a".getBytes(StandardCharsets.UTF_8), Arrays.copyOf(Pngs.of(64, 64), 60)));
        for (byte[] picture : hostile) {
            assertEquals(400, picture(PARKING, picture).statusCode());
        }
        assertEquals(413, picture(PARKING, Pngs.with(Pngs.of(8, 8), new byte[5_000_000])).statusCode());
        assertEquals(415, vendor().with("Content-Type", "image/svg+xml")
                .send("POST", LISTINGS + "/" + PARKING + "/images", BodyPublishers.ofByteArray(svg)).statusCode());
        assertEquals(403, stranger().with("Content-Type", "image/png").send("POST", LISTINGS + "/" + PARKING + "/images",
                BodyPublishers.ofByteArray(Pngs.of(8, 8))).statusCode());
        assertEquals(404, edit(PARKING, show(PARKING).path("revision").asLong(),
                Map.of("icon", "0".repeat(64))).statusCode(), "a picture nobody has added");
    }

    @Test
    void hostileTextsAreRefusedOrStayTexts() throws IOException {
        for (Map<String, Object> wrong : List.<Map<String, Object>>of(Map.of("homepage", "javascript:alert(1)"),
                Map.of("homepage", "https://user:secret@example.org/"), Map.of("contact", "a\u0007b"),
                Map.of("categories", List.of("fun")), Map.of("description", Map.of("zh", "长".repeat(10_001), "en", "")),
                Map.of("categories", List.of("law", "land", "data", "care")))) {
            HttpResponse<String> answer = edit(PARKING, show(PARKING).path("revision").asLong(), wrong);
            assertEquals(400, answer.statusCode(), wrong + " " + answer.body());
        }
        String script = "<img src=x onerror=alert(1)>";
        assertEquals(200, edit(PARKING, show(PARKING).path("revision").asLong(),
                Map.of("description", Map.of("zh", script, "en", script))).statusCode());
        HttpResponse<String> shown = NANWANG.http().get(LISTINGS + "/" + PARKING);
        assertTrue(shown.headers().firstValue("Content-Type").orElseThrow().startsWith("application/json"));
        assertEquals(script, json(shown).at("/description/en").asText(), "told as it is; the page makes it a text node");
    }

    @Test
    void aListGoesOnWhereItEnded() throws IOException {
        List<String> paged = new ArrayList<>();
        String next = "";
        do {
            JsonNode page = json(NANWANG.http().get(LISTINGS + "?sort=newest&limit=1" + (next.isEmpty() ? "" : "&after=" + next)));
            page.path("items").forEach(item -> paged.add(item.path("app").asText()));
            next = page.path("next").asText("");
        } while (!next.isEmpty());
        assertEquals(paged.size(), paged.stream().distinct().count(), paged.toString());
        assertTrue(paged.containsAll(List.of(PARKING, CHARGING)));
    }

    @Test
    void whatRegionsRunIsToldByTheirNodesAndCountedOnce() throws IOException {
        String app = "org.example.counted";
        publish(app, "1.0.0", "计数", "Counted", "数一数。", "Counts.");
        assertEquals(200, report("370811", app, "serving").statusCode());
        assertEquals(200, report("370811", app, "serving").statusCode());
        assertEquals(200, report("370883", app, "failed").statusCode());
        assertEquals(1, show(app).at("/listing/installations").asInt());
        assertEquals(200, report("370883", app, "serving").statusCode());
        assertEquals(2, show(app).at("/listing/installations").asInt());
        assertEquals(app, found("", "&sort=popular").get(0));
        assertEquals(200, put(node("370883"), "370883", "{\"installations\":[]}").statusCode());
        assertEquals(1, show(app).at("/listing/installations").asInt());

        String forged = "{\"installations\":[{\"app\":\"" + app + "\",\"version\":\"1.0.0\",\"state\":\"serving\"}]}";
        assertEquals(403, put(node("370811"), "370883", forged).statusCode());
        assertEquals(403, put(vendor(), "370883", forged).statusCode());
        assertEquals(401, put(NANWANG.http(), "370883", forged).statusCode());
        for (String wrong : List.of("{}", "{\"installations\":[null]}", "{\"installations\":[{\"app\":\"x.y\"}]}",
                forged.replace("serving", "<b>"), forged.replace("]", "," + forged.substring(forged.indexOf("[") + 1, forged.length() - 1)))) {
            assertEquals(400, put(node("370811"), "370811", wrong).statusCode(), wrong);
        }
        assertEquals(1, show(app).at("/listing/installations").asInt());
    }

    @Test
    void onlyACountyThatRunsAnAppRatesItAndItsVendorAnswersOnce() throws IOException {
        String app = "org.example.rated";
        publish(app, "1.0.0", "评分", "Rated", "评一评。", "Rates.");
        String place = LISTINGS + "/" + app + "/ratings";
        String good = "{\"region\":\"370811\",\"stars\":5,\"text\":\"好用\"}";
        assertEquals(401, NANWANG.http().post(place, good).statusCode());
        assertEquals(403, county("370883").post(place, good).statusCode(), "for another county");
        assertEquals(409, county("370811").post(place, good).statusCode(), "does not run it");
        report("370811", app, "serving");
        report("370883", app, "serving");
        assertEquals(200, county("370811").post(place, good).statusCode());
        assertEquals(200, county("370883").post(place, good.replace("370811", "370883").replace("5", "4")).statusCode());
        assertEquals(200, county("370811").post(place, good.replace("5", "3")).statusCode(), "it changes its mind");
        for (String wrong : List.of("{}", good.replace("5", "6"), good.replace("5", "0"), good.replace("好用", "好".repeat(2001)))) {
            assertEquals(400, county("370811").post(place, wrong).statusCode(), wrong);
        }
        AppClient both = NANWANG.http().as("both", "release:rate:370811", "release:submit:org.example");
        assertEquals(409, both.post(place, good).statusCode(), "the vendor's own people");

        JsonNode listing = show(app).path("listing");
        assertEquals(2, listing.path("ratings").asInt());
        assertEquals(3.5, listing.path("stars").asDouble());
        JsonNode ratings = json(NANWANG.http().get(place)).path("items");
        assertEquals(List.of("370883", "370811"), ratings.findValuesAsText("region"));
        String first = place + "/" + ratings.get(0).path("id").asText() + "/reply";
        assertEquals(403, stranger().with("Content-Type", "application/json").send("PUT", first, BodyPublishers.ofString("{\"text\":\"x\"}")).statusCode());
        assertEquals(400, reply(first, "{\"text\":\" \"}"));
        assertEquals(200, reply(first, "{\"text\":\"谢谢\"}"));
        assertEquals(409, reply(first, "{\"text\":\"又\"}"));
        assertEquals(404, reply(place + "/999999/reply", "{\"text\":\"x\"}"));

        put(node("370883"), "370883", "{\"installations\":[]}");
        ratings = json(NANWANG.http().get(place)).path("items");
        assertEquals("谢谢", ratings.at("/0/reply/text").asText());
        assertFalse(ratings.at("/0/running").asBoolean(), "it stays, and says that the county has left");
        assertTrue(ratings.at("/1/running").asBoolean());
        assertEquals(2, show(app).at("/listing/ratings").asInt());
    }

    private static int reply(String place, String json) {
        return vendor().with("Content-Type", "application/json").send("PUT", place, BodyPublishers.ofString(json)).statusCode();
    }

    private static HttpResponse<String> report(String region, String app, String state) {
        return put(node(region), region, "{\"installations\":[{\"app\":\"" + app + "\",\"version\":\"1.0.0\",\"state\":\""
                + state + "\"}]}");
    }

    private static HttpResponse<String> put(AppClient caller, String region, String report) {
        return caller.with("Content-Type", "application/json").send("PUT", API + "/regions/" + region + "/installations",
                BodyPublishers.ofString(report));
    }

    private static AppClient node(String region) {
        return NANWANG.http().as("node-" + region, "installation:report:" + region);
    }

    private static AppClient county(String region) {
        return NANWANG.http().as("county-" + region, "release:rate:" + region);
    }

    private static List<String> found(String words, String... more) throws IOException {
        String query = URLEncoder.encode(words, StandardCharsets.UTF_8) + String.join("", more);
        HttpResponse<String> answer = NANWANG.http().get(LISTINGS + "?q=" + query);
        assertEquals(200, answer.statusCode(), answer.body());
        return json(answer).path("items").findValuesAsText("app");
    }

    private static JsonNode show(String app) throws IOException {
        return json(NANWANG.http().get(LISTINGS + "/" + app));
    }

    private static HttpResponse<String> edit(String app, long revision, Map<String, Object> texts) throws IOException {
        return vendor().with("If-Match", "\"" + revision + "\"").with("Content-Type", "application/json")
                .send("PUT", LISTINGS + "/" + app + "/texts", BodyPublishers.ofString(JSON.writeValueAsString(texts)));
    }

    private static HttpResponse<String> picture(String app, byte[] content) {
        return vendor().with("Content-Type", "image/png")
                .send("POST", LISTINGS + "/" + app + "/images", BodyPublishers.ofByteArray(content));
    }

    private static void stand(String app, String version, String standing) {
        assertEquals(200, admin().post(API + "/releases/" + app + "/" + version + "/standing",
                "{\"standing\":\"" + standing + "\",\"reason\":\"It counts twice.\"}").statusCode());
    }

    private static void publish(String app, String version, String zh, String en, String summaryZh, String summaryEn) {
        ExampleBundle bundle = new ExampleBundle(app, version).named(zh, en, summaryZh, summaryEn);
        Form form = new Form().with("bundle", bundle.bytes()).with("signature", bundle.sign(KEY).json().getBytes());
        HttpResponse<String> submitted = vendor().with("Content-Type", Form.TYPE).with("Prefer", "wait=20")
                .send("POST", API + "/releases", form.body());
        assertEquals(202, submitted.statusCode(), submitted.body());
        HttpResponse<String> approved = admin().post(API + "/releases/" + app + "/" + version + "/approval", "{}");
        assertEquals(200, approved.statusCode(), approved.body() + submitted.body());
    }

    private static String tomorrow() {
        return LocalDate.now(ZoneId.of("Asia/Shanghai")).plusDays(1).toString();
    }

    private static JsonNode json(HttpResponse<String> answer) throws IOException {
        return JSON.readTree(answer.body());
    }

    private static AppClient vendor() {
        return NANWANG.http().as("developer", "release:submit:org.example");
    }

    private static AppClient stranger() {
        return NANWANG.http().as("stranger", "release:submit:com.other");
    }

    private static AppClient admin() {
        return NANWANG.http().as("admin", "release:approve:370800", "vendor:manage:370800");
    }
}
