package org.nanwang.parking.lot;

import org.nanwang.parking.input.Check;

/**
 * One place in a car park, in JSON.
 *
 * @param number as painted on the ground; taken from the address when written
 * @param longitude WGS-84
 * @param latitude WGS-84
 * @param kind standard, charging, accessible or large
 */
public record Space(String number, Double longitude, Double latitude, String kind) {

    /** What a place is made for. */
    enum Kind {
        STANDARD, CHARGING, ACCESSIBLE, LARGE
    }

    Space checked(String painted) {
        Position.checked(longitude, latitude);
        Check.oneOf("kind", kind, Kind.class);
        return new Space(Check.text("number", painted, 20), longitude, latitude, kind);
    }
}
