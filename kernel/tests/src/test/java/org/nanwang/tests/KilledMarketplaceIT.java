package org.nanwang.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** The node is killed while it checks submissions; after a restart every one has its verdict, and none has two. */
@TestMethodOrder(OrderAnnotation.class)
class KilledMarketplaceIT {

    private static final int MOST_ROUNDS = 8;
    private static final String SCHEMA = "app_370800_marketplace.";
    private static final String ENTRIES = "select count(*) from " + SCHEMA + "catalogue_entry";

    private static DemoCity city;

    private int submitted;

    @BeforeAll
    static void up() throws IOException {
        city = DemoCity.up();
    }

    @AfterAll
    static void down() throws IOException {
        city.close();
    }

    @Test
    @Order(1)
    void everySubmissionIsJudgedAndNoneIsJudgedTwice() throws Exception {
        for (int round = 0; submissions().stream().noneMatch(each -> each.get("tries").asInt() > 1); round++) {
            assertTrue(round < MOST_ROUNDS, "it was never killed while it was checking");
            submit("org.example.first" + round);
            submit("org.example.second" + round);
            Awaitility.await().pollInterval(Duration.ofMillis(2)).until(() -> submissions().stream()
                    .anyMatch(each -> each.get("state").asText().equals("checking")) || allJudged());
            city.node().kill();
            city.restart(NodeProcess.up(city.node().data(), Map.of()));
            Awaitility.await().atMost(Duration.ofMinutes(1)).until(this::allJudged);
        }
        assertEquals(Set.of("passed"), submissions().stream().map(each -> each.get("state").asText()).collect(Collectors.toSet()));
        assertEquals(1, submissions().stream().map(each -> each.get("checks").size()).distinct().count());
        assertEquals(submitted, list("/marketplace/api/releases?vendor=org.example&status=needs-review&limit=100").size());
    }

    /** kill -9 when the entries are written and what follows from them is not yet: of a recall, and of an approval's listing. */
    @Test
    @Order(2)
    void whatStandsAndWhatTheCatalogueSaysAreBothThereOrNeither() throws Exception {
        TestApp recalled = TestApp.named("org.example.recalled");
        TestApp approved = TestApp.named("org.example.approved");
        city.publish(recalled, "1.0.0");
        city.as("vendor").submit("/marketplace/api/releases", city.vendor().bundle(approved, "1.0.0")).expectJudged("passed");
        long before;
        leavePlain();
        try (Blockade blockade = Blockade.of(city.database(), SCHEMA + "release_motion", SCHEMA + "release_standing")) {
            before = blockade.number(ENTRIES);
            Api admin = city.as("admin");
            inTheBackground(() -> recall(admin));
            inTheBackground(() -> approve(admin));
            blockade.awaitWaiting(2);
            city.node().kill();
            assertEquals(before, blockade.number(ENTRIES));
        }
        city.restart(NodeProcess.up(city.node().data(), Map.of()));

        assertSealed();
        assertEquals("listed", standing("recalled").expect(200).json().get("standing").asText());
        // the approval itself was whole: the marketplace lists it when it comes back
        Awaitility.await().until(() -> standing("approved").status() == 200);
        assertEquals("listed", standing("approved").json().get("standing").asText());
        assertEquals(before + 1, entries());
        recall(city.as("admin"));
        assertEquals("recalled", standing("recalled").expect(200).json().get("standing").asText());
        assertEquals(before + 2, entries());
    }

    /** Its second version waits for the first; when that has its verdict, the vendor is suspended. */
    @Test
    @Order(3)
    void whatASuspendedVendorHasSubmittedWaitsUntilItIsBack() throws Exception {
        TestApp app = TestApp.named("org.example.held");
        String suspension = "/marketplace/api/vendors/org.example/suspension";
        try (Blockade verdicts = Blockade.of(city.database(), SCHEMA + "submission_check")) {
            later(app, "1.0.0");
            later(app, "1.1.0");
            verdicts.awaitWaiting(1);
            city.as("admin").send("PUT", suspension, Map.of("reason", "It is examined.")).expect(200);
        }
        Awaitility.await().until(() -> states().equals(List.of("received", "passed")));
        Awaitility.await().during(Duration.ofSeconds(3)).until(() -> states().equals(List.of("received", "passed")));

        city.as("admin").send("DELETE", suspension, null).expect(200);
        Awaitility.await().until(() -> states().equals(List.of("passed", "passed")));
    }

    private static void later(TestApp app, String version) {
        city.as("vendor").submit("/marketplace/api/releases", city.vendor().bundle(app, version), "respond-async").expect(202);
    }

    /** Newest first. */
    private static List<String> states() {
        return list("/marketplace/api/submissions?app=org.example.held").stream().map(each -> each.get("state").asText()).toList();
    }

    /** What a release of the marketplace before vaults has kept. */
    private static void leavePlain() throws IOException, SQLException {
        try (Connection connection = city.database().connect(); Statement statement = connection.createStatement()) {
            statement.execute("insert into " + SCHEMA + "vendor_application (vendor, name, credit_code, contact_person,"
                    + " contact_phone, contact_email, applied_at, applied_by) values ('cn.plain', 'Plain',"
                    + " '91350100M000100Y43', 'Plain Jane', '+86 537 1112223', 'jane@example.org', now(), 'jane')");
            statement.execute("insert into " + SCHEMA + "vendor_document (application, type, content)"
                    + " select id, 'application/pdf', '%PDF-plain' from " + SCHEMA + "vendor_application");
        }
    }

    private static void assertSealed() throws IOException, SQLException {
        try (Blockade reader = Blockade.of(city.database(), SCHEMA + "vendor_application")) {
            assertEquals(0, reader.number("select count(*) from " + SCHEMA + "vendor_application"
                    + " where contact is null or contact_person is not null or contact_phone is not null"));
            assertEquals(0, reader.number("select count(*) from " + SCHEMA + "vendor_document"
                    + " where not sealed or position('plain'::bytea in content) > 0"));
        }
        JsonNode kept = list("admin", "/marketplace/api/applications").get(0);
        assertEquals("Plain Jane jane@example.org",
                kept.at("/contact/person").asText() + " " + kept.at("/contact/email").asText());
        assertEquals("%PDF-plain", city.as("admin").get(
                "/marketplace/api/applications/" + kept.get("id").asText() + "/document").expect(200).text());
    }

    /** The node dies under it. */
    private static void inTheBackground(Runnable work) {
        CompletableFuture.runAsync(work);
    }

    private static Api.Answer recall(Api admin) {
        return admin.send("POST", "/marketplace/api/releases/org.example.recalled/1.0.0/standing",
                Map.of("standing", "recalled", "reason", "It counts twice."));
    }

    private static Api.Answer approve(Api admin) {
        return admin.send("POST", "/marketplace/api/releases/org.example.approved/1.0.0/approval", null);
    }

    private static Api.Answer standing(String app) {
        return city.as("admin").get("/marketplace/api/releases/org.example." + app + "/1.0.0/standing");
    }

    private static long entries() throws IOException, SQLException {
        try (Blockade reader = Blockade.of(city.database(), SCHEMA + "catalogue_end")) {
            return reader.number(ENTRIES);
        }
    }

    private void submit(String app) {
        byte[] ballast = new byte[6_000_000];
        new Random(1).nextBytes(ballast);
        TestApp heavy = TestApp.named(app).file("web/ballast.bin", ballast);
        city.as("vendor").submit("/marketplace/api/releases", city.vendor().bundle(heavy, "1.0.0"), "respond-async").expect(202);
        submitted++;
    }

    private boolean allJudged() {
        List<JsonNode> all = submissions();
        return all.size() == submitted && all.stream().allMatch(each -> each.hasNonNull("judgedAt"));
    }

    private static List<JsonNode> submissions() {
        return list("/marketplace/api/submissions?vendor=org.example&limit=100");
    }

    private static List<JsonNode> list(String address) {
        return list("vendor", address);
    }

    private static List<JsonNode> list(String account, String address) {
        JsonNode items = city.as(account).get(address).expect(200).json().get("items");
        return StreamSupport.stream(items.spliterator(), false).toList();
    }
}
