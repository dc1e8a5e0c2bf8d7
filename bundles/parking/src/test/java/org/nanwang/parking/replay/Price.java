package org.nanwang.parking.replay;

import java.util.HashMap;
import java.util.Map;

/**
 * A tariff in the oracle's own words; minutes of the day, -1 for what there is not.
 */
record Price(int free, int unit, long fen, int nightFrom, int nightTo, long nightFen, long cap, int percent) {

    private static final long SHANGHAI = 8 * 3600;
    private static final long DAY = 86_400;

    /** Prices a stay by living through it minute by minute, with arithmetic on seconds and no calendar. */
    long fen(boolean newEnergy, long entered, long left) {
        if (left - entered <= free * 60L) {
            return 0;
        }
        Map<Long, Long> days = new HashMap<>();
        for (long minute = 0; entered + minute * 60 < left; minute++) {
            if (minute % unit == 0) {
                long local = entered + minute * 60 + SHANGHAI;
                days.merge(local / DAY, price((int) (local % DAY / 60)), Long::sum);
            }
        }
        long sum = days.values().stream().mapToLong(day -> cap < 0 ? day : Math.min(day, cap)).sum();
        return newEnergy ? sum * percent / 100 : sum;
    }

    private long price(int minute) {
        if (nightFrom < 0) {
            return fen;
        }
        for (int night = nightFrom; night != nightTo; night = (night + 1) % 1440) {
            if (night == minute) {
                return nightFen;
            }
        }
        return fen;
    }
}
