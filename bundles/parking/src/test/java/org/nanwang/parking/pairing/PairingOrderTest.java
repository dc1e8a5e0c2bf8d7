package org.nanwang.parking.pairing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The order of arrival changes nothing. */
class PairingOrderTest {

    private final Pairing pairing = new Pairing(Duration.ofDays(1));

    @ParameterizedTest
    @ValueSource(strings = {
        "A+10:00 A-11:00 A+12:00 A-13:00 A+14:00 A-15:00",
        "A+10:00 A+10:00 A-10:00 A-10:00 A+10:00 A-10:01",
        "A+10:00 B+10:30 A-11:00 B-10:40 A+12:00 B-12:00",
        "A-10:00 A-10:00:30 A+10:00:45 A+10:01 A-10:01 A+10:01",
    })
    void everyOrderOfSixReadingsGivesTheSameStays(String script) {
        List<Reading> readings = Script.readings(script);
        List<Stay> expected = pairing.pair(readings);

        permute(new ArrayList<>(readings), 0, expected);
    }

    @Test
    void randomReadingsInRandomOrdersGiveTheSameStays() {
        Random random = new Random(370811);
        for (int round = 0; round < 300; round++) {
            List<Reading> readings = new ArrayList<>(random(random));
            List<Stay> expected = pairing.pair(readings);
            Collections.shuffle(readings, random);

            assertEquals(expected, pairing.pair(readings));
        }
    }

    @Test
    void everyReadingThatIsNoEchoBelongsToExactlyOneStay() {
        Random random = new Random(370883);
        for (int round = 0; round < 300; round++) {
            List<Stay> stays = pairing.pair(random(random));
            List<Reading> used = stays.stream()
                    .flatMap(stay -> Stream.concat(stay.entry().stream(), stay.exit().stream()))
                    .toList();

            assertEquals(used.size(), used.stream().distinct().count());
        }
    }

    private void permute(List<Reading> readings, int from, List<Stay> expected) {
        if (from == readings.size()) {
            assertEquals(expected, pairing.pair(readings));
        }
        for (int i = from; i < readings.size(); i++) {
            Collections.swap(readings, from, i);
            permute(readings, from + 1, expected);
            Collections.swap(readings, from, i);
        }
    }

    /** Thirty readings in two lots, so close in time that ties, echoes and overlaps abound. */
    private static List<Reading> random(Random random) {
        Instant begin = Instant.parse("2026-03-02T00:00:00Z");
        return IntStream.rangeClosed(1, 30)
                .mapToObj(number -> new Reading(number, "camera/" + number, random.nextInt(3) == 0 ? "B" : "A",
                        random.nextBoolean() ? Direction.IN : Direction.OUT, begin.plusSeconds(20L * random.nextInt(60))))
                .toList();
    }
}
