package org.nanwang.parking;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.nanwang.parking.Town.at;
import static org.nanwang.parking.Town.batch;
import static org.nanwang.parking.Town.lot;
import static org.nanwang.parking.Town.reading;
import static org.nanwang.parking.Town.tariff;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.nanwang.testkit.Nanwang;

/** Lots, tariffs and the page on a real node, as staff and citizens meet them. */
class LotIT {

    private static final Pattern MODULE = Pattern.compile("data-module=\"([^\"]+)\"");

    @RegisterExtension
    static final Nanwang NANWANG = Nanwang.app().region("370811");

    private Town town;

    @BeforeEach
    void openTheTower() {
        town = new Town(NANWANG);
    }

    @Test
    void aLotIsShownToEveryoneWithItsPriceAndFreePlaces() {
        JsonNode lot = town.anyone().get(200, "api/lots/tower");

        assertEquals("Taibai Tower", lot.get("name").get("en").asText());
        assertEquals(200, lot.get("tariff").get("unitFen").asInt());
        assertEquals(404, town.anyone().get(404, "api/lots/nowhere").get("status").asInt());
        assertTrue(town.anyone().all("api/lots").stream().anyMatch(each -> each.get("code").asText().equals("tower")));
        assertEquals(1, town.anyone().get(200, "api/lots?search=bai%20tower").get("items").size());
        assertEquals(0, town.anyone().get(200, "api/lots?search=%25").get("items").size());
    }

    @Test
    void theNearestFreeLotsComeByTrueDistance() {
        // by degrees the one in the north is nearer, on the ground the one in the east is
        town.manager().put(200, "api/lots/near-north", lot("North", 110.0, 35.0100, 5));
        town.manager().put(200, "api/lots/near-east", lot("East", 110.0115, 35.0, 5));
        town.manager().put(200, "api/lots/near-full", lot("Full", 110.0001, 35.0, 1));
        town.camera().post(200, "api/plate-events",
                batch(at("near-full", reading("near-1", "in", "鲁H88888", "2026-03-02T00:00:00Z"))));
        JsonNode nearest = town.anyone().get(200, "api/lots/nearest?longitude=110&latitude=35&limit=1").get("items");

        assertEquals(1, nearest.size());
        assertEquals("near-east", nearest.get(0).get("code").asText());
        assertEquals(1047, nearest.get(0).get("metres").asInt(), 2);
        town.anyone().get(400, "api/lots/nearest?longitude=110");
        town.anyone().get(400, "api/lots/nearest?longitude=east&latitude=35");
        town.anyone().get(400, "api/lots/nearest?longitude=110&latitude=91");
    }

    @Test
    void spacesAreListedWhereTheyWerePainted() {
        town.manager().put(200, "api/lots/tower/spaces/A-01",
                Map.of("longitude", 116.5876, "latitude", 35.4048, "kind", "charging"));
        town.manager().put(400, "api/lots/tower/spaces/A-02", Map.of("longitude", 116.5876, "latitude", 35.4048, "kind", "boat"));
        town.manager().put(404, "api/lots/nowhere/spaces/A-01", Map.of("longitude", 1, "latitude", 1, "kind", "large"));

        assertEquals("A-01", town.anyone().get(200, "api/lots/tower/spaces").get("items").get(0).get("number").asText());
    }

    @Test
    void badLotsAreRefusedByField() {
        Map<String, Object> unpriced = lot("Unpriced", 116.6, 35.4, 10);
        unpriced.put("tariff", "none");
        town.manager().put(404, "api/lots/unpriced", unpriced);
        town.manager().put(400, "api/lots/Upper", lot("Upper", 116.6, 35.4, 10));
        town.manager().put(400, "api/lots/empty", lot("Empty", 116.6, 35.4, 0));
        town.manager().put(400, "api/lots/nameless", lot(" ", 116.6, 35.4, 10));
        town.anyone().get(400, "api/lots?limit=0");
        town.anyone().get(400, "api/lots?after=!");
    }

    @Test
    void aPublishedTariffStaysAsItIsAndItsSuccessorHoldsForThoseWhoComeLater() {
        town.manager().put(200, "api/tariffs/moving/versions/1", tariff("2026-01-01T00:00:00Z", 100));
        town.manager().put(200, "api/tariffs/moving/versions/1", tariff("2026-01-01T00:00:00Z", 100));
        town.manager().put(409, "api/tariffs/moving/versions/1", tariff("2026-01-01T00:00:00Z", 101));
        town.manager().put(409, "api/tariffs/moving/versions/3", tariff("2026-04-01T00:00:00Z", 300));
        town.manager().put(409, "api/tariffs/moving/versions/2", tariff("2026-03-02T01:00:00Z", 200));
        town.manager().put(200, "api/tariffs/moving/versions/2", tariff("2026-04-01T00:00:00Z", 200));

        assertEquals(2, town.anyone().get(200, "api/tariffs/moving/versions").get("items").size());
        town.anyone().get(404, "api/tariffs/none/versions");
    }

    @Test
    void aLotsNewTariffHoldsForThoseWhoComeLater() {
        town.manager().put(200, "api/lots/changing", lot("Changing", 116.6, 35.4, 10));
        town.manager().put(200, "api/tariffs/dear/versions/1", tariff("2026-01-01T00:00:00Z", 900));
        Map<String, Object> changed = lot("Changing", 116.6, 35.4, 10);
        changed.put("tariff", "dear");
        town.manager().put(200, "api/lots/changing", changed);
        town.goTo(Town.MORNING.plusSeconds(86_400));

        town.camera().post(200, "api/plate-events", batch(
                at("changing", reading("c-1", "in", "鲁HA0001", "2026-03-02T00:59:59Z")),
                at("changing", reading("c-2", "out", "鲁HA0001", "2026-03-02T01:59:59Z")),
                at("changing", reading("c-3", "in", "鲁HA0002", "2026-03-02T01:00:00Z")),
                at("changing", reading("c-4", "out", "鲁HA0002", "2026-03-02T02:00:00Z"))));
        assertEquals(200, town.session("鲁HA0001").get("feeFen").asInt());
        assertEquals(900, town.session("鲁HA0002").get("feeFen").asInt());
    }

    @Test
    void onlyWhoMayChangesLotsReportsReadingsOrSeesPlates() {
        town.anyone().put(401, "api/lots/tower", lot("Mine", 0, 0, 1));
        town.camera().put(403, "api/lots/tower", lot("Mine", 0, 0, 1));
        town.clerk().post(403, "api/plate-events", batch());
        town.anyone().get(401, "api/sessions");
        town.manager().get(403, "api/sessions");
        town.as("org.nanwang.parking:manager:370883").put(403, "api/lots/tower", lot("Mine", 0, 0, 1));
    }

    @Test
    void thePageAndTheDescriptionOfTheApiAreThere() {
        Matcher module = MODULE.matcher(NANWANG.http().with("Accept", "text/html").get("").body());
        assertTrue(module.find());
        assertTrue(NANWANG.http().get(module.group(1)).body().contains("export async function mount"));
        JsonNode paths = town.anyone().get(200, "openapi.json").get("paths");
        assertTrue(StreamSupport.stream(((Iterable<String>) paths::fieldNames).spliterator(), false)
                .anyMatch(path -> path.endsWith("/plate-events")));
        assertFalse(town.anyone().get(200, "api/lots").toString().contains("plate"));
    }
}
