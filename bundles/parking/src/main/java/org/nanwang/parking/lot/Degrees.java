package org.nanwang.parking.lot;

/** Distances on the flat map of degrees that the index works on. */
final class Degrees {

    /** Near a pole degrees east lose all meaning; nobody parks there. */
    private static final double NORTHERNMOST = 85;

    private Degrees() {
    }

    static double between(Position a, Position b) {
        return Math.hypot(a.longitude() - b.longitude(), a.latitude() - b.latitude());
    }

    /**
     * Gives the radius, in degrees, that surely holds everything truly nearer than something found this many degrees
     * away: on the ground a degree east shrinks with the latitude, taken at the circle's far edge.
     */
    static double reach(double degrees, double latitude) {
        double farthest = Math.min(NORTHERNMOST, Math.abs(latitude) + degrees);
        return degrees / Math.cos(Math.toRadians(farthest));
    }
}
