package org.nanwang.parking.lot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.nanwang.sdk.error.Refusal;

class PositionTest {

    private static final Position TOWER = new Position(116.5876, 35.4048);

    @Test
    void aDegreeNorthIsLongerThanOneEast() {
        assertEquals(111_195, TOWER.metresTo(new Position(116.5876, 36.4048)), 1);
        assertEquals(90_630, TOWER.metresTo(new Position(117.5876, 35.4048)), 20);
        assertEquals(0, TOWER.metresTo(TOWER));
    }

    @Test
    void theOtherEndOfTheEarthIsHalfItsCircumferenceAway() {
        assertEquals(20_015_115, TOWER.metresTo(new Position(116.5876 - 180, -35.4048)), 1);
    }

    @Test
    void whatIsNotOnEarthIsRefused() {
        assertThrows(Refusal.class, () -> Position.checked(180.1, 0.0));
        assertThrows(Refusal.class, () -> Position.checked(0.0, Double.NaN));
        assertThrows(Refusal.class, () -> Position.checked(0.0, null));
    }

    @Test
    void theReachOfTheNearestByDegreesHoldsTheNearestInTruth() {
        Random random = new Random(35);
        for (int round = 0; round < 500; round++) {
            Position asked = somewhere(random);
            List<Position> lots = IntStream.range(0, 60).mapToObj(i -> somewhere(random)).toList();
            double farthest = lots.stream().mapToDouble(lot -> Degrees.between(asked, lot)).sorted().limit(5).max()
                    .orElseThrow();
            double reach = Degrees.reach(farthest, asked.latitude());

            assertTrue(lots.stream().sorted(Comparator.comparing(asked::metresTo)).limit(5)
                    .allMatch(lot -> Degrees.between(asked, lot) <= reach));
        }
    }

    private static Position somewhere(Random random) {
        return new Position(116 + random.nextDouble() * 2, 34.5 + random.nextDouble() * 1.5);
    }
}
