package org.nanwang.parking.pairing;

import java.time.Instant;
import java.util.Comparator;

/**
 * One camera's reading of one vehicle.
 *
 * @param event number of its event in the database: says nothing about order
 * @param key device and the device's own key: a total order for readings of the same instant
 * @param lot code of the lot
 * @param direction in or out
 * @param at when, by the device's clock
 */
public record Reading(long event, String key, String lot, Direction direction, Instant at) {

    /**
     * The order of time, made total by the key and never by the order of arrival. Of one instant the entry goes first:
     * the other way round, an entry whose exit was missed would be priced up to the exit of the next stay.
     */
    static final Comparator<Reading> ORDER =
            Comparator.comparing(Reading::at).thenComparing(Reading::direction).thenComparing(Reading::key);
}
