package org.nanwang.parking.pairing;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/** Readings and stays in short writing. */
final class Script {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    private Script() {
    }

    static List<Reading> readings(String script) {
        List<Reading> readings = new ArrayList<>();
        for (String word : script.split(" ")) {
            long number = readings.size() + 1L;
            readings.add(new Reading(number, "camera/" + number, word.substring(0, 1),
                    word.charAt(1) == '+' ? Direction.IN : Direction.OUT,
                    LocalTime.parse(word.substring(2)).atDate(DAY).toInstant(ZoneOffset.UTC)));
        }
        return readings;
    }

    static List<String> show(List<Stay> stays) {
        return stays.stream().map(Script::show).toList();
    }

    private static String show(Stay stay) {
        String entry = stay.entry().map(reading -> time(reading.at())).orElse("-");
        String exit = stay.exit().map(reading -> time(reading.at())).orElse(stay.open() ? "open" : "-");
        return stay.lot() + " " + entry + " " + exit + stay.doubt().map(doubt -> " " + doubt).orElse("");
    }

    private static String time(Instant at) {
        return at.atZone(ZoneOffset.UTC).toLocalTime().toString();
    }
}
