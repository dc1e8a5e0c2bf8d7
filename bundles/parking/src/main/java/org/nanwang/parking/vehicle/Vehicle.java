package org.nanwang.parking.vehicle;

import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A vehicle as cameras know it. The colour belongs to it: 鲁H12345 in blue and in yellow are two vehicles.
 *
 * @param plate its characters, without separators
 * @param colour the plate's colour
 */
public record Vehicle(String plate, PlateColour colour) implements Comparable<Vehicle> {

    private static final Comparator<Vehicle> ORDER =
            Comparator.comparing(Vehicle::plate).thenComparing(Vehicle::colour);
    private static final Pattern SEPARATORS = Pattern.compile("[\\s·•.-]");

    /** Recognises a vehicle; empty when the camera could not read it: nothing, blanks, or no form that exists. */
    public static Optional<Vehicle> read(String plate, Optional<PlateColour> colour) {
        String characters = SEPARATORS.matcher(plate).replaceAll("").toUpperCase(Locale.ROOT);
        return colour.filter(known -> known.bears(characters)).map(known -> new Vehicle(characters, known));
    }

    /** Tells whether it runs on new energy, which its plate's colour says. */
    public boolean newEnergy() {
        return colour == PlateColour.GREEN || colour == PlateColour.YELLOW_GREEN;
    }

    @Override
    public int compareTo(Vehicle other) {
        return ORDER.compare(this, other);
    }
}
