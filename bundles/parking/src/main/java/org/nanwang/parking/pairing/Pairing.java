package org.nanwang.parking.pairing;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Makes one vehicle's stays out of all its readings in the county. A pure function of the set of readings: the order
 * in which they arrived, and in how many parts, changes nothing.
 *
 * <p>Within a lot: an exit ends the stay that the entry before it began. A second entry shows that the exit between was
 * missed, an exit from outside that the entry was. Readings of one direction within {@link #ECHO} of each other are one
 * passing, and its first reading counts. Across lots: a vehicle is in one place at a time, so a reading elsewhere ends
 * an open stay as a missed exit, and stays at two lots that overlap are both doubted.
 *
 * <p>What no rule can see: an exit and the next entry both missed, with nothing seen elsewhere between. It looks like one
 * long stay; only {@code longestStay} bounds the damage.
 */
public final class Pairing {

    /** Two cameras at one gate, or one camera that reads twice; also how far clocks of two lots may differ. */
    public static final Duration ECHO = Duration.ofSeconds(60);

    private final Duration longestStay;

    /**
     * Pairs by a county's rules.
     *
     * @param longestStay a longer stay is doubted
     */
    public Pairing(Duration longestStay) {
        this.longestStay = longestStay;
    }

    /** Pairs, in the order of the stays' beginnings. */
    public List<Stay> pair(Collection<Reading> readings) {
        List<Stay> stays = readings.stream()
                .collect(Collectors.groupingBy(Reading::lot, TreeMap::new, Collectors.toList()))
                .values().stream()
                .flatMap(ofLot -> new LotPairing(ECHO).pair(ofLot).stream())
                .sorted(Comparator.comparing(Stay::begin).thenComparing(Stay::lot))
                .toList();
        return stays.stream().map(stay -> judge(stay, stays)).toList();
    }

    private Stay judge(Stay stay, List<Stay> all) {
        if (stay.open()) {
            return all.stream().anyMatch(other -> seenElsewhereAfter(stay, other))
                    ? stay.doubted(Doubt.MISSED_EXIT) : stay;
        }
        if (stay.length().compareTo(longestStay) > 0) {
            return stay.doubted(Doubt.TOO_LONG);
        }
        return all.stream().anyMatch(other -> overlap(stay, other)) ? stay.doubted(Doubt.OVERLAPPING) : stay;
    }

    private static boolean seenElsewhereAfter(Stay open, Stay other) {
        return !other.lot().equals(open.lot()) && clearlyBefore(open.begin(), other.end());
    }

    private static boolean overlap(Stay stay, Stay other) {
        return !other.lot().equals(stay.lot())
                && clearlyBefore(stay.begin(), other.end())
                && clearlyBefore(other.begin(), stay.end());
    }

    private static boolean clearlyBefore(Instant first, Instant second) {
        return first.plus(ECHO).isBefore(second);
    }
}
