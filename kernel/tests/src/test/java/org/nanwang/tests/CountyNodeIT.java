package org.nanwang.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.nanwang.sdk.pack.sign.KeyAlgorithm;
import org.nanwang.sdk.pack.sign.VerifyKey;

/**
 * A county's own node follows the city's marketplace: two processes that share nothing but HTTP and a public key. The city
 * signs by SM2, the vendors by Ed25519, and the county learns that from the key it is given.
 */
@TestMethodOrder(OrderAnnotation.class)
class CountyNodeIT {

    private static final String APP = "org.example.twin";
    private static final String ID = "370811-twin";
    private static final Duration SECONDS = Duration.ofSeconds(10);

    private static DemoCity city;
    private static DemoCity county;
    private static Map<String, String> following;

    @BeforeAll
    static void prepare() throws IOException {
        city = DemoCity.up(Map.of("NANWANG_SIGNATURE_ALGORITHMS", "sm2,ed25519"));
        Path key = Files.writeString(city.node().data().resolveSibling("city.pem"),
                city.anonymous().get("/marketplace/api/catalogue/key").expect(200).text());
        following = Map.of("NANWANG_MARKETPLACE_URL", city.address() + "marketplace/",
                "NANWANG_APPROVAL_KEYS", key.toString());
        county = DemoCity.up(following);
        TestApp app = TestApp.named(APP).with(Version.class).publishing("Version");
        city.publish(app, "1.0.0");
        city.publish(app, "1.1.0");
    }

    @AfterAll
    static void cleanUp() throws IOException {
        county.close();
        city.close();
    }

    @Test
    @Order(1)
    void whatTheCityHasApprovedServesInTheCounty() {
        county.order(APP, "1.0.0", "370811");
        county.awaitSettled(ID);
        county.upgrade(ID, "1.1.0");
        assertEquals("current", catalogue().path("state").asText());
        assertEquals("370800-marketplace", catalogue().path("marketplace").asText());
        assertEquals(KeyAlgorithm.SM2, VerifyKey.load(Path.of(following.get("NANWANG_APPROVAL_KEYS"))).algorithm());
    }

    @Test
    @Order(2)
    void aRecallInTheCityTakesEffectInTheCountyWithinSeconds() {
        stand("1.1.0", "recalled");
        Awaitility.await().atMost(SECONDS).until(() -> serving().equals("1.0.0"));
        assertTrue(county.as("admin").get("/platform/audit").expect(200).text().contains("installation:withdraw"));
        assertTrue(county.as("admin").send("PATCH", "/platform/installations/" + ID, Map.of("version", "1.1.0"))
                .expect(409).text().contains("release-recalled"));
    }

    @Test
    @Order(3)
    void withoutTheCityTheCountyGoesOnThroughARestart() throws Exception {
        stand("1.0.0", "yanked");
        Awaitility.await().atMost(SECONDS).until(() -> catalogue().path("version").asLong() == cityVersion());
        Path data = county.node().data();
        city.node().kill();
        county.node().kill();
        county.restart(NodeProcess.up(data, following));
        Awaitility.await().atMost(SECONDS).until(() -> serving().equals("1.0.0"));
        Awaitility.await().atMost(SECONDS).until(() ->
                catalogue().at("/problem/code").asText().equals("source-failed"));
    }

    private static void stand(String version, String standing) {
        city.as("admin").send("POST", "/marketplace/api/releases/" + APP + "/" + version + "/standing",
                Map.of("standing", standing, "reason", "It counts twice.")).expect(200);
    }

    private static long cityVersion() {
        return city.as("admin").get("/platform/catalogue").expect(200).json().path("version").asLong();
    }

    private static JsonNode catalogue() {
        return county.as("admin").get("/platform/catalogue").expect(200).json();
    }

    private static String serving() {
        JsonNode observed = county.installation(ID).path("observed");
        return observed.path("state").asText().equals("serving") ? observed.path("version").asText() : "";
    }
}
