package org.nanwang.parking.replay;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.nanwang.parking.Http;
import org.nanwang.parking.event.EventReport;
import org.nanwang.testkit.Nanwang;

/** Plays a recording to the installed app over HTTP, as cameras and staff would. */
final class Replay {

    static final int BATCH = 500;

    private final Nanwang nanwang;
    private final String region;

    Replay(Nanwang nanwang, String region) {
        this.nanwang = nanwang;
        this.region = region;
    }

    /** Publishes tariffs and lots before the first car comes, and goes to the time after the last. */
    void prepare() {
        nanwang.clock().set(Traffic.BEGIN);
        Http manager = holding("manager");
        Prices.TARIFFS.forEach((tariff, prices) -> {
            for (int version = 1; version <= prices.size(); version++) {
                manager.put(200, "api/tariffs/" + tariff + "/versions/" + version,
                        tariff(prices.get(version - 1), Prices.validFrom(version)));
            }
        });
        for (String lot : Traffic.LOTS) {
            manager.put(200, "api/lots/" + lot, lot(lot));
        }
        later();
    }

    void later() {
        nanwang.clock().set(Traffic.END.plus(Duration.ofDays(1)));
    }

    /** Reports, and counts the answers by their outcome. */
    Map<String, Integer> report(List<EventReport> reports) {
        Map<String, Integer> outcomes = new HashMap<>();
        Http camera = new Http(nanwang.http().as("replay", "parking:report:" + region));
        for (int from = 0; from < reports.size(); from += BATCH) {
            List<EventReport> batch = reports.subList(from, Math.min(reports.size(), from + BATCH));
            JsonNode answers = camera.post(200, "api/plate-events", Map.of("items", batch)).get("items");
            assertEquals(batch.size(), answers.size());
            answers.forEach(answer -> outcomes.merge(answer.get("outcome").asText(), 1, Integer::sum));
        }
        return outcomes;
    }

    List<Outcome> outcomes() {
        return holding("clerk").all("api/sessions").stream().map(Replay::outcome).toList();
    }

    private Http holding(String role) {
        return new Http(nanwang.http().as("replay").holding(role));
    }

    private static Map<String, Object> tariff(Price price, Instant validFrom) {
        Map<String, Object> body = new HashMap<>(Map.of("validFrom", validFrom.toString(), "freeMinutes", price.free(),
                "unitMinutes", price.unit(), "unitFen", price.fen(), "newEnergyPercent", price.percent()));
        if (price.nightFrom() >= 0) {
            body.put("night", Map.of("from", LocalTime.MIN.plusMinutes(price.nightFrom()).toString(),
                    "to", LocalTime.MIN.plusMinutes(price.nightTo()).toString(), "unitFen", price.nightFen()));
        }
        if (price.cap() >= 0) {
            body.put("dayCapFen", price.cap());
        }
        return body;
    }

    private static Map<String, Object> lot(String code) {
        Map<String, String> text = Map.of("zh", "停车场 " + code, "en", "Lot " + code);
        return Map.of("name", text, "address", text, "longitude", 116.58, "latitude", 35.4, "capacity", 2000,
                "tariff", Prices.tariff(code));
    }

    private static Outcome outcome(JsonNode session) {
        return new Outcome(session.get("lot").asText(), text(session, "plate"), text(session, "plateColour"),
                text(session, "enteredAt").map(Instant::parse), text(session, "leftAt").map(Instant::parse),
                session.get("state").asText(), text(session, "reason"),
                Optional.ofNullable(session.get("feeFen")).map(JsonNode::asLong));
    }

    private static Optional<String> text(JsonNode session, String field) {
        return Optional.ofNullable(session.get(field)).map(JsonNode::asText);
    }
}
