package org.nanwang.parking.pairing;

/** Which way a vehicle passed a gate. */
public enum Direction {
    IN, OUT;

    Direction opposite() {
        return this == IN ? OUT : IN;
    }
}
