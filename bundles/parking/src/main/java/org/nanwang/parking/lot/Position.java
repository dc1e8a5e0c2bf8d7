package org.nanwang.parking.lot;

import org.nanwang.parking.input.Check;

/**
 * A place on earth, WGS-84, in degrees.
 *
 * @param longitude east of Greenwich
 * @param latitude north of the equator
 */
record Position(double longitude, double latitude) {

    private static final double EARTH_RADIUS_METRES = 6_371_008.8;

    static Position checked(Double longitude, Double latitude) {
        return new Position(
                Check.decimal("longitude", longitude, -180, 180), Check.decimal("latitude", latitude, -90, 90));
    }

    /** Gives the distance along the great circle, by the haversine formula on a sphere: right to half a percent. */
    double metresTo(Position other) {
        double north = Math.sin(Math.toRadians(other.latitude - latitude) / 2);
        double east = Math.sin(Math.toRadians(other.longitude - longitude) / 2);
        double haversine = north * north
                + Math.cos(Math.toRadians(latitude)) * Math.cos(Math.toRadians(other.latitude)) * east * east;
        return 2 * EARTH_RADIUS_METRES * Math.asin(Math.min(1, Math.sqrt(haversine)));
    }
}
