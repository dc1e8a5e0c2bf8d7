package org.nanwang.parking;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.nanwang.parking.Town.batch;
import static org.nanwang.parking.Town.reading;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.nanwang.testkit.Nanwang;

/** Readings and the stays they make on a real node, as cameras and staff meet them. */
class EventIT {

    @RegisterExtension
    static final Nanwang NANWANG = Nanwang.app().region("370811");

    private Town town;

    @BeforeEach
    void openTheTower() {
        town = new Town(NANWANG);
    }

    @Test
    void aStayIsPricedAtItsExitAndFreesItsPlace() {
        int free = town.free("tower");
        town.report("stay-1", "in", "鲁H12345", "2026-03-01T01:00:00Z", "accepted");
        assertEquals(free - 1, town.free("tower"));

        town.report("stay-2", "out", "鲁H12345", "2026-03-01T03:30:00Z", "accepted");
        assertEquals(free, town.free("tower"));
        JsonNode session = town.session("鲁H12345");
        assertEquals("closed", session.get("state").asText());
        assertEquals(600, session.get("feeFen").asInt());
        assertEquals(1, session.get("tariffVersion").asInt());
        assertEquals(session, town.clerk().get(200, "api/sessions/" + session.get("id").asText()));
    }

    @Test
    void anExitMayArriveBeforeItsEntry() {
        town.report("late-2", "out", "鲁H22222", "2026-03-01T03:30:00Z", "accepted");
        assertEquals("missed-entry", town.session("鲁H22222").get("reason").asText());

        town.report("late-1", "in", "鲁H22222", "2026-03-01T01:00:00Z", "accepted");
        assertEquals(600, town.session("鲁H22222").get("feeFen").asInt());
    }

    @Test
    void oneKeyIsOneReading() {
        town.report("same-1", "in", "鲁H33333", "2026-03-01T01:00:00Z", "accepted");
        town.report("same-1", "in", "鲁H33333", "2026-03-01T01:00:00Z", "duplicate");
        JsonNode refused = town.report("same-1", "in", "鲁H44444", "2026-03-01T01:00:00Z", "refused");

        assertEquals("event-reused", refused.get("code").asText());
    }

    @Test
    void aRefusedReadingSaysWhyAndDoesNotHoldUpTheOthers() {
        Map<String, Object> lost = reading("mixed-2", "in", "鲁H55555", "2026-03-01T01:00:00Z");
        lost.put("lot", "nowhere");
        JsonNode answers = town.camera().post(200, "api/plate-events", batch(
                reading("mixed-1", "in", "鲁H55555", "2026-03-01T01:00:00Z"), lost,
                reading("mixed-3", "sideways", "鲁H55555", "2026-03-01T01:00:00Z"),
                reading("mixed-4", "in", "鲁H55555", "2026-03-02T01:05:01Z"),
                reading("mixed-5", "out", "鲁H55555", "yesterday"),
                null)).get("items");

        assertEquals(List.of("", "lot-unknown", "field-not-one-of", "event-in-future", "field-not-instant", "body-missing"),
                StreamSupport.stream(answers.spliterator(), false).map(answer -> answer.path("code").asText()).toList());
        assertEquals("open", town.session("鲁H55555").get("state").asText());
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
        assertEquals(0, town.camera().post(200, "api/plate-events", batch()).get("items").size());
        Object reading = reading("full", "in", "鲁H77777", "2026-03-01T01:00:00Z");
        assertEquals(1000, town.camera().post(200, "api/plate-events", Map.of("items", Collections.nCopies(1000, reading)))
                .get("items").size());
        town.camera().post(413, "api/plate-events", Map.of("items", Collections.nCopies(1001, reading)));
        town.camera().post(400, "api/plate-events", "{\"items\":[{\"id\":");
        town.camera().post(400, "api/plate-events", "{}");
        town.camera().post(400, "api/plate-events", "null");
    }

    @Test
    void aCarThatStaysLongerThanIsLikelyIsReviewedAndTakesNoPlace() {
        int free = town.free("tower");
        town.report("long-1", "in", "鲁H90000", "2026-03-02T00:00:00Z", "accepted");
        town.goTo(Town.MORNING.plusSeconds(31L * 86_400));

        assertEquals("too-long", town.session("鲁H90000").get("reason").asText());
        assertTrue(town.free("tower") >= free);
    }

    @Test
    void oneBatchFromFourCamerasAtOnceCountsOnce() {
        Map<String, Object> batch = batch(IntStream.range(0, 200)
                .mapToObj(i -> reading("once-" + i, i % 2 == 0 ? "in" : "out", "鲁HB%04d".formatted(i / 2),
                        "2026-03-01T0%d:00:00Z".formatted(1 + i % 2)))
                .toArray());

        List<String> outcomes = IntStream.range(0, 4).parallel()
                .mapToObj(camera -> town.camera().post(200, "api/plate-events", batch).get("items"))
                .flatMap(answers -> StreamSupport.stream(answers.spliterator(), false))
                .map(answer -> answer.get("outcome").asText()).toList();

        assertEquals(200, Collections.frequency(outcomes, "accepted"));
        assertEquals(600, Collections.frequency(outcomes, "duplicate"));
        assertEquals(200, town.session("鲁HB0099").get("feeFen").asInt());
    }
}
