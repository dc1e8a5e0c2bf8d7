package org.nanwang.parking.pairing;

/** Which way a vehicle passed a gate. */
public enum Direction {
    IN, OUT
}
