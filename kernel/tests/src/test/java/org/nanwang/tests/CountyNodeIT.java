package org.nanwang.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.nanwang.sdk.app.AppId;
import org.nanwang.sdk.app.ReleaseVersion;
import org.nanwang.sdk.pack.catalogue.ReleaseEntry;
import org.nanwang.sdk.pack.catalogue.Standing;
import org.nanwang.sdk.pack.catalogue.VendorEntry;
import org.nanwang.sdk.pack.inspect.BundleInspector;
import org.nanwang.sdk.pack.sign.Approval;
import org.nanwang.sdk.pack.sign.Digests;
import org.nanwang.sdk.pack.sign.Envelope;
import org.nanwang.sdk.pack.sign.KeyAlgorithm;
import org.nanwang.sdk.pack.sign.SigningKey;
import org.nanwang.sdk.pack.sign.VerifyKey;

/**
 * A county's own node follows the city's marketplace: two processes that share nothing but HTTP and a public key. The city
 * signs by SM2, the vendors by Ed25519, and the county learns that from the key it is given.
 */
@TestMethodOrder(OrderAnnotation.class)
class CountyNodeIT {

    private static final String APP = "org.example.twin";
    private static final String ID = "370811-twin";
    private static final String SWAPPED = "org.example.swapped";
    private static final String NATIONAL = "org.example.national";
    private static final int MANY = 20_000;
    private static final String MASS = "select count(*) from catalogue_release where app like 'org.example.mass%'";
    private static final Duration SECONDS = Duration.ofSeconds(10);

    private static DemoCity city;
    private static DemoCity county;
    private static Map<String, String> following;
    private static Path changed;

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
        city.publish(TestApp.named(SWAPPED).with(Version.class).publishing("Version"), "1.0.0");
        Vendor national = new Vendor(Files.createTempDirectory("national"), SigningKey.generate(KeyAlgorithm.SM2));
        city.as("vendor").send("POST", "/marketplace/api/vendors/org.example/keys", Map.of("publicKey", national.publicKey()))
                .expect(201);
        city.publish(national, TestApp.named(NATIONAL).with(Version.class).publishing("Version"), "1.0.0");
        changed = national.bundle(TestApp.named(NATIONAL).with(Version.class).publishing("Version"), "1.1.0");
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
        county.order(SWAPPED, "1.0.0", "370811");
        county.awaitSettled(ID);
        county.upgrade(ID, "1.1.0");
        assertEquals("current", catalogue().path("state").asText());
        assertEquals("370800-marketplace", catalogue().path("marketplace").asText());
        assertEquals(KeyAlgorithm.SM2, VerifyKey.load(Path.of(following.get("NANWANG_APPROVAL_KEYS"))).algorithm());
    }

    /** Vendor, marketplace and catalogue all sign by SM2 with SM3. */
    @Test
    @Order(1)
    void aReleaseSignedBySm2ServesInTheCountyAndAChangedOneIsRefused() throws IOException {
        county.order(NATIONAL, "1.0.0", "370811");
        county.awaitSettled("370811-national");
        assertServesNational();
        Envelope approval = Envelope.parse("approval",
                city.anonymous().get("/marketplace/api/releases/" + NATIONAL + "/1.0.0/approval").expect(200).text());
        assertEquals(KeyAlgorithm.SM2, Approval.read(approval).vendorKey().algorithm());
        assertTrue(approval.signedBy(VerifyKey.load(Path.of(following.get("NANWANG_APPROVAL_KEYS")))));

        try (FileSystem jar = FileSystems.newFileSystem(changed)) {
            Files.writeString(jar.getPath("extra.txt"), "slipped in");
        }
        city.as("vendor").submit("/marketplace/api/releases", changed).expectJudged("refused");
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

    /** kill -9 while it takes over 20,000 entries: those of releases are written by then, and not committed. */
    @Test
    @Order(3)
    void aCountyThatIsKilledWhileItTakesOverMuchHasAllOfItOrNothing() throws Exception {
        long before = catalogue().path("version").asLong();
        try (Blockade blockade = Blockade.of(county.database(), "catalogue_vendor")) {
            new ManyEntries(city).add(many());
            blockade.awaitWaiting(1);
            assertEquals(before, blockade.number("select version from catalogue"));
            county.node().kill();
        }
        Data data = new Data(county.database());
        Awaitility.await().until(() -> data.number("select count(*) from pg_stat_activity where wait_event_type = 'Lock'") == 0);
        assertEquals(before, data.number("select version from catalogue"));
        assertEquals(0, data.number(MASS), "nothing of it without the rest");
        assertEquals(0, data.number("select count(*) from catalogue_vendor"));

        county.restart(NodeProcess.up(county.node().data(), following));
        Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> catalogue().path("version").asLong() == before + MANY + 1);
        assertEquals(MANY, data.number(MASS));
        assertEquals(1, data.number("select count(*) from catalogue_vendor where suspended"));
        Awaitility.await().atMost(SECONDS).until(() -> serving().equals("1.0.0"));
        assertServesNational();
    }

    /** What was changed while the node was down is refused at its start, and nobody is left to fetch the approved bytes from. */
    @Test
    @Order(4)
    void withoutTheCityTheCountyGoesOnThroughARestartWithAllThatNobodyHasChanged() throws Exception {
        long before = catalogue().path("version").asLong();
        stand("1.0.0", "yanked");
        Awaitility.await().atMost(SECONDS).until(() -> catalogue().path("version").asLong() > before);
        Path data = county.node().data();
        swapApproval();
        city.node().kill();
        county.node().kill();
        tamper(data.resolve("releases"), NATIONAL);
        county.restart(NodeProcess.up(data, following));
        Awaitility.await().atMost(SECONDS).until(() -> serving().equals("1.0.0"));
        Awaitility.await().atMost(SECONDS).until(() ->
                catalogue().at("/problem/code").asText().equals("source-failed"));
        assertEquals("bundle-tampered", county.installation("370811-national").at("/observed/problem/code").asText());
        county.anonymous().get("/370811/national/api/version").expect(404);
        assertEquals("statement-mismatch", county.installation("370811-swapped").at("/observed/problem/code").asText());
        county.anonymous().get("/370811/swapped/api/version").expect(404);
        assertEquals("yanked", county.installation(ID).at("/caution/standing").asText());
    }

    private static List<String> many() {
        List<String> entries = new ArrayList<>();
        for (int i = 0; i < MANY; i++) {
            String name = "org.example.mass" + i;
            entries.add(new ReleaseEntry(new ReleaseEntry.Subject(new AppId(name), ReleaseVersion.parse("1.0.0"),
                    Digests.ofBytes(name.getBytes(StandardCharsets.UTF_8)), "org.example"), Standing.LISTED, "",
                    Instant.EPOCH).json());
        }
        entries.add(new VendorEntry("org.other", true, "It is examined.", Instant.EPOCH).json());
        return entries;
    }

    private static void tamper(Path releases, String app) throws IOException {
        try (Stream<Path> jars = Files.list(releases)) {
            for (Path jar : jars.filter(file -> file.toString().endsWith(".jar")).toList()) {
                if (new BundleInspector().inspect(jar).descriptor().orElseThrow().id().value().equals(app)) {
                    Files.write(jar, new byte[] {0}, StandardOpenOption.APPEND);
                }
            }
        }
    }

    /** Puts a good approval of another release, with what that is allowed, in the place of one. */
    private static void swapApproval() throws IOException, SQLException {
        try (Connection connection = county.database().connect(); Statement statement = connection.createStatement()) {
            assertEquals(1, statement.executeUpdate("update release set approval = (select approval from release where app = '"
                    + APP + "' and version = '1.0.0') where app = '" + SWAPPED + "'"));
        }
    }

    private static void assertServesNational() {
        Awaitility.await().atMost(SECONDS).untilAsserted(() ->
                assertEquals("1.0.0", county.anonymous().get("/370811/national/api/version").expect(200).text()));
    }

    /** The county's own database, whether its node runs or not. */
    private record Data(Database database) {
        long number(String query) throws IOException, SQLException {
            try (Connection connection = database.connect(); Statement statement = connection.createStatement();
                    ResultSet row = statement.executeQuery(query)) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    private static void stand(String version, String standing) {
        city.as("admin").send("POST", "/marketplace/api/releases/" + APP + "/" + version + "/standing",
                Map.of("standing", standing, "reason", "It counts twice.")).expect(200);
    }

    private static JsonNode catalogue() {
        return county.as("admin").get("/platform/catalogue").expect(200).json();
    }

    private static String serving() {
        JsonNode observed = county.installation(ID).path("observed");
        return observed.path("state").asText().equals("serving") ? observed.path("version").asText() : "";
    }
}
