package org.nanwang.parking.event;

/**
 * A reading in JSON, as a camera sends it.
 *
 * @param id the device's own key of the reading: the same id twice counts once
 * @param device the device's code
 * @param lot code of the lot
 * @param direction in or out
 * @param plate the characters read; empty or with placeholders where the camera could not read them
 * @param plateColour blue, yellow, green, yellow-green, white or black; absent or unknown where not seen
 * @param confidence from 0 to 1; may be absent
 * @param at when, in UTC
 */
public record EventReport(String id, String device, String lot, String direction, String plate, String plateColour,
        Double confidence, String at) {
}
