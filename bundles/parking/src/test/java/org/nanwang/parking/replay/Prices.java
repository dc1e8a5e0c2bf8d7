package org.nanwang.parking.replay;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/** What the lots of the recording charge: three tariffs, one of which changes in the second week. */
final class Prices {

    static final Instant CHANGE = Instant.parse("2026-03-08T02:00:00Z");

    static final Map<String, List<Price>> TARIFFS = Map.of(
            "centre", List.of(new Price(15, 30, 150, 1200, 480, 50, 2500, 50), new Price(30, 60, 300, -1, -1, 0, 3000, 50)),
            "edge", List.of(new Price(60, 60, 100, -1, -1, 0, 800, 0)),
            "station", List.of(new Price(0, 15, 133, 1320, 360, 66, -1, 70)));

    private static final Map<String, String> OF_LOT = Map.of("canal", "centre", "tower", "centre", "market", "centre",
            "hospital", "edge", "park", "edge", "station", "station");

    private Prices() {
    }

    static String tariff(String lot) {
        return OF_LOT.get(lot);
    }

    static Instant validFrom(int version) {
        return version == 1 ? Instant.parse("2020-01-01T00:00:00Z") : CHANGE;
    }

    /** Tells what a visit costs that left. */
    static long fen(Visit visit) {
        List<Price> versions = TARIFFS.get(tariff(visit.lot()));
        Price price = versions.size() == 1 || visit.entered().isBefore(CHANGE) ? versions.get(0) : versions.get(1);
        return price.fen(visit.colour().equals("green"), visit.entered().getEpochSecond(),
                visit.left().orElseThrow().getEpochSecond());
    }
}
