package org.nanwang.parking;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.nanwang.testkit.Nanwang;

/** A town with one lot, the tower, at 2.00 an hour, and the people who have to do with it. */
final class Town {

    static final Instant MORNING = Instant.parse("2026-03-02T01:00:00Z");

    private final Nanwang nanwang;

    Town(Nanwang nanwang) {
        this.nanwang = nanwang;
        goTo(MORNING);
        manager().put(200, "api/tariffs/plain/versions/1", tariff("2026-01-01T00:00:00Z", 200));
        manager().put(200, "api/lots/tower", lot("Taibai Tower", 116.5876, 35.4048, 20));
    }

    void goTo(Instant time) {
        nanwang.clock().set(time);
    }

    Http anyone() {
        return new Http(nanwang.http());
    }

    Http manager() {
        return holding("manager");
    }

    Http camera() {
        return as("parking:report:370811");
    }

    Http clerk() {
        return holding("clerk");
    }

    private Http holding(String role) {
        return new Http(nanwang.http().as(role).holding(role));
    }

    Http as(String permission) {
        return new Http(nanwang.http().as(permission.split(":")[1], permission));
    }

    JsonNode report(String id, String direction, String plate, String at, String outcome) {
        JsonNode answer = camera().post(200, "api/plate-events", batch(reading(id, direction, plate, at)))
                .get("items").get(0);
        assertEquals(outcome, answer.get("outcome").asText(), answer::toString);
        return answer;
    }

    JsonNode session(String plate) {
        JsonNode sessions = clerk().get(200, "api/sessions?plate=" + URLEncoder.encode(plate, StandardCharsets.UTF_8))
                .get("items");
        assertEquals(1, sessions.size(), sessions::toString);
        return sessions.get(0);
    }

    int free(String lot) {
        return anyone().get(200, "api/lots/" + lot).get("free").asInt();
    }

    static Map<String, Object> batch(Object... readings) {
        return Map.of("items", Arrays.asList(readings));
    }

    static Map<String, Object> reading(String id, String direction, String plate, String at) {
        return new HashMap<>(Map.of("id", id, "device", "gate-1", "lot", "tower", "direction", direction,
                "plate", plate, "plateColour", "blue", "confidence", 0.97, "at", at));
    }

    static Map<String, Object> at(String lot, Map<String, Object> reading) {
        reading.put("lot", lot);
        return reading;
    }

    static Map<String, Object> tariff(String validFrom, int fen) {
        return Map.of("validFrom", validFrom, "freeMinutes", 0, "unitMinutes", 60, "unitFen", fen, "newEnergyPercent", 50);
    }

    static Map<String, Object> lot(String name, double longitude, double latitude, int capacity) {
        return new HashMap<>(Map.of("name", Map.of("zh", "场 " + name, "en", name),
                "address", Map.of("zh", "路", "en", "Road"), "longitude", longitude, "latitude", latitude,
                "capacity", capacity, "tariff", "plain"));
    }
}
