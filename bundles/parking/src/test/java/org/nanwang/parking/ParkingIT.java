package org.nanwang.parking;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.nanwang.testkit.Nanwang;

/** The app on a real node, as staff, cameras and citizens meet it. */
class ParkingIT {

    private static final Instant MORNING = Instant.parse("2026-03-02T01:00:00Z");

    private static final Pattern MODULE = Pattern.compile("data-module=\"([^\"]+)\"");

    @RegisterExtension
    static final Nanwang NANWANG = Nanwang.app().region("370811");

    private Http anyone;
    private Http manager;
    private Http camera;
    private Http clerk;

    @BeforeEach
    void openTheTower() {
        goTo(MORNING);
        manager.put(200, "api/tariffs/plain/versions/1", tariff("2026-01-01T00:00:00Z", 200));
        manager.put(200, "api/lots/tower", lot("Taibai Tower", 116.5876, 35.4048, 20));
    }

    @Test
    void aLotIsShownToEveryoneWithItsPriceAndFreePlaces() {
        JsonNode lot = anyone.get(200, "api/lots/tower");

        assertEquals("Taibai Tower", lot.get("name").get("en").asText());
        assertEquals(200, lot.get("tariff").get("unitFen").asInt());
        assertEquals(404, anyone.get(404, "api/lots/nowhere").get("status").asInt());
        assertTrue(anyone.all("api/lots").stream().anyMatch(each -> each.get("code").asText().equals("tower")));
        assertEquals(1, anyone.get(200, "api/lots?search=bai%20tower").get("items").size());
        assertEquals(0, anyone.get(200, "api/lots?search=%25").get("items").size());
    }

    @Test
    void onlyWhoMayChangesLotsReportsReadingsOrSeesPlates() {
        anyone.put(401, "api/lots/tower", lot("Mine", 0, 0, 1));
        camera.put(403, "api/lots/tower", lot("Mine", 0, 0, 1));
        clerk.post(403, "api/plate-events", batch());
        anyone.get(401, "api/sessions");
        manager.get(403, "api/sessions");
        new Http(NANWANG.http().as("neighbour", "parking:manage:370883")).put(403, "api/lots/tower", lot("Mine", 0, 0, 1));
    }

    @Test
    void aStayIsPricedAtItsExitAndFreesItsPlace() {
        int free = free("tower");
        report("stay-1", "in", "鲁H12345", "2026-03-01T01:00:00Z", "accepted");
        assertEquals(free - 1, free("tower"));

        report("stay-2", "out", "鲁H12345", "2026-03-01T03:30:00Z", "accepted");
        assertEquals(free, free("tower"));
        JsonNode session = session("鲁H12345");
        assertEquals("closed", session.get("state").asText());
        assertEquals(600, session.get("feeFen").asInt());
        assertEquals(1, session.get("tariffVersion").asInt());
        assertEquals(session, clerk.get(200, "api/sessions/" + session.get("id").asText()));
    }

    @Test
    void anExitMayArriveBeforeItsEntry() {
        report("late-2", "out", "鲁H22222", "2026-03-01T03:30:00Z", "accepted");
        assertEquals("missed-entry", session("鲁H22222").get("reason").asText());

        report("late-1", "in", "鲁H22222", "2026-03-01T01:00:00Z", "accepted");
        assertEquals(600, session("鲁H22222").get("feeFen").asInt());
    }

    @Test
    void oneKeyIsOneReading() {
        report("same-1", "in", "鲁H33333", "2026-03-01T01:00:00Z", "accepted");
        report("same-1", "in", "鲁H33333", "2026-03-01T01:00:00Z", "duplicate");
        JsonNode refused = report("same-1", "in", "鲁H44444", "2026-03-01T01:00:00Z", "refused");

        assertEquals("event-reused", refused.get("code").asText());
    }

    @Test
    void aRefusedReadingSaysWhyAndDoesNotHoldUpTheOthers() {
        Map<String, Object> lost = reading("mixed-2", "in", "鲁H55555", "2026-03-01T01:00:00Z");
        lost.put("lot", "nowhere");
        JsonNode answers = camera.post(200, "api/plate-events", batch(
                reading("mixed-1", "in", "鲁H55555", "2026-03-01T01:00:00Z"), lost,
                reading("mixed-3", "sideways", "鲁H55555", "2026-03-01T01:00:00Z"),
                reading("mixed-4", "in", "鲁H55555", "2026-03-02T01:05:01Z"),
                reading("mixed-5", "out", "鲁H55555", "yesterday"),
                null)).get("items");

        assertEquals(List.of("", "lot-unknown", "field-not-one-of", "event-in-future", "field-not-instant", "body-missing"),
                StreamSupport.stream(answers.spliterator(), false).map(answer -> answer.path("code").asText()).toList());
        assertEquals("open", session("鲁H55555").get("state").asText());
    }

    @Test
    void refusalsSpeakTheCallersLanguage() {
        Http chinese = new Http(NANWANG.http().as("camera", "parking:report:370811").in(Locale.CHINESE));
        JsonNode answer = chinese.post(200, "api/plate-events",
                batch(reading("zh-1", "in", "鲁H66666", "昨天"))).get("items").get(0);

        assertTrue(answer.get("reason").asText().contains("请填写"), answer::toString);
    }

    @Test
    void anEmptyBatchAndAFullOneAreTakenAndAFullerOneIsNot() {
        assertEquals(0, camera.post(200, "api/plate-events", batch()).get("items").size());
        Object reading = reading("full", "in", "鲁H77777", "2026-03-01T01:00:00Z");
        assertEquals(1000, camera.post(200, "api/plate-events", Map.of("items", Collections.nCopies(1000, reading)))
                .get("items").size());
        camera.post(413, "api/plate-events", Map.of("items", Collections.nCopies(1001, reading)));
        camera.post(400, "api/plate-events", "{\"items\":[{\"id\":");
        camera.post(400, "api/plate-events", "{}");
        camera.post(400, "api/plate-events", "null");
    }

    @Test
    void aPublishedTariffStaysAsItIsAndItsSuccessorHoldsForThoseWhoComeLater() {
        manager.put(200, "api/tariffs/moving/versions/1", tariff("2026-01-01T00:00:00Z", 100));
        manager.put(200, "api/tariffs/moving/versions/1", tariff("2026-01-01T00:00:00Z", 100));
        manager.put(409, "api/tariffs/moving/versions/1", tariff("2026-01-01T00:00:00Z", 101));
        manager.put(409, "api/tariffs/moving/versions/3", tariff("2026-04-01T00:00:00Z", 300));
        manager.put(409, "api/tariffs/moving/versions/2", tariff("2026-03-02T01:00:00Z", 200));
        manager.put(200, "api/tariffs/moving/versions/2", tariff("2026-04-01T00:00:00Z", 200));

        assertEquals(2, anyone.get(200, "api/tariffs/moving/versions").get("items").size());
        anyone.get(404, "api/tariffs/none/versions");
    }

    @Test
    void aLotsNewTariffHoldsForThoseWhoComeLater() {
        manager.put(200, "api/lots/changing", lot("Changing", 116.6, 35.4, 10));
        manager.put(200, "api/tariffs/dear/versions/1", tariff("2026-01-01T00:00:00Z", 900));
        Map<String, Object> changed = lot("Changing", 116.6, 35.4, 10);
        changed.put("tariff", "dear");
        manager.put(200, "api/lots/changing", changed);
        goTo(MORNING.plusSeconds(86_400));

        camera.post(200, "api/plate-events", batch(
                at("changing", reading("c-1", "in", "鲁HA0001", "2026-03-02T00:59:59Z")),
                at("changing", reading("c-2", "out", "鲁HA0001", "2026-03-02T01:59:59Z")),
                at("changing", reading("c-3", "in", "鲁HA0002", "2026-03-02T01:00:00Z")),
                at("changing", reading("c-4", "out", "鲁HA0002", "2026-03-02T02:00:00Z"))));
        assertEquals(200, session("鲁HA0001").get("feeFen").asInt());
        assertEquals(900, session("鲁HA0002").get("feeFen").asInt());
    }

    @Test
    void theNearestFreeLotsComeByTrueDistance() {
        // by degrees the one in the north is nearer, on the ground the one in the east is
        manager.put(200, "api/lots/near-north", lot("North", 110.0, 35.0100, 5));
        manager.put(200, "api/lots/near-east", lot("East", 110.0115, 35.0, 5));
        manager.put(200, "api/lots/near-full", lot("Full", 110.0001, 35.0, 1));
        camera.post(200, "api/plate-events",
                batch(at("near-full", reading("near-1", "in", "鲁H88888", "2026-03-02T00:00:00Z"))));
        JsonNode nearest = anyone.get(200, "api/lots/nearest?longitude=110&latitude=35&limit=1").get("items");

        assertEquals(1, nearest.size());
        assertEquals("near-east", nearest.get(0).get("code").asText());
        assertEquals(1047, nearest.get(0).get("metres").asInt(), 2);
        anyone.get(400, "api/lots/nearest?longitude=110");
        anyone.get(400, "api/lots/nearest?longitude=east&latitude=35");
        anyone.get(400, "api/lots/nearest?longitude=110&latitude=91");
    }

    @Test
    void aCarThatStaysLongerThanIsLikelyIsReviewedAndTakesNoPlace() {
        int free = free("tower");
        report("long-1", "in", "鲁H90000", "2026-03-02T00:00:00Z", "accepted");
        goTo(MORNING.plusSeconds(31L * 86_400));

        assertEquals("too-long", session("鲁H90000").get("reason").asText());
        assertTrue(free("tower") >= free);
    }

    @Test
    void spacesAreListedWhereTheyWerePainted() {
        manager.put(200, "api/lots/tower/spaces/A-01",
                Map.of("longitude", 116.5876, "latitude", 35.4048, "kind", "charging"));
        manager.put(400, "api/lots/tower/spaces/A-02", Map.of("longitude", 116.5876, "latitude", 35.4048, "kind", "boat"));
        manager.put(404, "api/lots/nowhere/spaces/A-01", Map.of("longitude", 1, "latitude", 1, "kind", "large"));

        assertEquals("A-01", anyone.get(200, "api/lots/tower/spaces").get("items").get(0).get("number").asText());
    }

    @Test
    void badLotsAreRefusedByField() {
        Map<String, Object> unpriced = lot("Unpriced", 116.6, 35.4, 10);
        unpriced.put("tariff", "none");
        manager.put(404, "api/lots/unpriced", unpriced);
        manager.put(400, "api/lots/Upper", lot("Upper", 116.6, 35.4, 10));
        manager.put(400, "api/lots/empty", lot("Empty", 116.6, 35.4, 0));
        manager.put(400, "api/lots/nameless", lot(" ", 116.6, 35.4, 10));
        anyone.get(400, "api/lots?limit=0");
        anyone.get(400, "api/lots?after=!");
    }

    @Test
    void thePageAndTheDescriptionOfTheApiAreThere() {
        Matcher module = MODULE.matcher(NANWANG.http().with("Accept", "text/html").get("").body());
        assertTrue(module.find());
        assertTrue(NANWANG.http().get(module.group(1)).body().contains("export async function mount"));
        JsonNode paths = anyone.get(200, "openapi.json").get("paths");
        assertTrue(StreamSupport.stream(((Iterable<String>) paths::fieldNames).spliterator(), false)
                .anyMatch(path -> path.endsWith("/plate-events")));
        assertFalse(anyone.get(200, "api/lots").toString().contains("plate"));
    }

    /** Access tokens do not last until then, so all sign in anew. */
    private void goTo(Instant time) {
        NANWANG.clock().set(time);
        anyone = new Http(NANWANG.http());
        manager = new Http(NANWANG.http().as("manager", "parking:manage:370811"));
        camera = new Http(NANWANG.http().as("camera", "parking:report:370811"));
        clerk = new Http(NANWANG.http().as("clerk", "parking:read:370811"));
    }

    private JsonNode report(String id, String direction, String plate, String at, String outcome) {
        JsonNode answer = camera.post(200, "api/plate-events", batch(reading(id, direction, plate, at)))
                .get("items").get(0);
        assertEquals(outcome, answer.get("outcome").asText(), answer::toString);
        return answer;
    }

    private JsonNode session(String plate) {
        JsonNode sessions = clerk.get(200, "api/sessions?plate=" + URLEncoder.encode(plate, StandardCharsets.UTF_8))
                .get("items");
        assertEquals(1, sessions.size(), sessions::toString);
        return sessions.get(0);
    }

    private int free(String lot) {
        return anyone.get(200, "api/lots/" + lot).get("free").asInt();
    }

    private static Map<String, Object> batch(Object... readings) {
        return Map.of("items", Arrays.asList(readings));
    }

    private static Map<String, Object> reading(String id, String direction, String plate, String at) {
        return new HashMap<>(Map.of("id", id, "device", "gate-1", "lot", "tower", "direction", direction,
                "plate", plate, "plateColour", "blue", "confidence", 0.97, "at", at));
    }

    private static Map<String, Object> at(String lot, Map<String, Object> reading) {
        reading.put("lot", lot);
        return reading;
    }

    private static Map<String, Object> tariff(String validFrom, int fen) {
        return Map.of("validFrom", validFrom, "freeMinutes", 0, "unitMinutes", 60, "unitFen", fen, "newEnergyPercent", 50);
    }

    private static Map<String, Object> lot(String name, double longitude, double latitude, int capacity) {
        return new HashMap<>(Map.of("name", Map.of("zh", "场 " + name, "en", name),
                "address", Map.of("zh", "路", "en", "Road"), "longitude", longitude, "latitude", latitude,
                "capacity", capacity, "tariff", "plain"));
    }
}
