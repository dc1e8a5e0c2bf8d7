package org.nanwang.parking.event;

import java.time.Instant;
import java.util.Optional;
import org.nanwang.parking.input.Check;
import org.nanwang.parking.pairing.Direction;
import org.nanwang.parking.vehicle.PlateColour;
import org.nanwang.parking.vehicle.Vehicle;

/**
 * A reading as kept. Two are the same reading when all parts are equal.
 *
 * @param key which reading of which device
 * @param lot code of the lot
 * @param plate the characters as the camera sent them
 * @param colour empty when not seen
 * @param confidence the camera's own; kept for the reviewer only: two readings that agree are better evidence
 */
record PlateEvent(Key key, String lot, Direction direction, String plate, Optional<PlateColour> colour,
        Optional<Double> confidence, Instant at) {

    private static final int LONGEST_PLATE = 16;

    /** What makes a reading unique. */
    record Key(String device, String id) implements Comparable<Key> {

        @Override
        public int compareTo(Key other) {
            int devices = device.compareTo(other.device);
            return devices != 0 ? devices : id.compareTo(other.id);
        }
    }

    static PlateEvent checked(EventReport report) {
        Check.body(report);
        return new PlateEvent(
                new Key(Check.text("device", report.device(), 64), Check.text("id", report.id(), 64)),
                Check.code("lot", report.lot()),
                Check.oneOf("direction", report.direction(), Direction.class),
                Check.clean("plate", report.plate(), LONGEST_PLATE),
                colour(report.plateColour()),
                Optional.ofNullable(report.confidence()).map(value -> Check.decimal("confidence", value, 0, 1)),
                Check.instant("at", report.at()));
    }

    /** Recognises the vehicle, if the plate could be read. */
    Optional<Vehicle> vehicle() {
        return Vehicle.read(plate, colour);
    }

    private static Optional<PlateColour> colour(String word) {
        return word == null || word.isEmpty() || word.equals("unknown")
                ? Optional.empty() : Optional.of(Check.oneOf("plateColour", word, PlateColour.class));
    }
}
