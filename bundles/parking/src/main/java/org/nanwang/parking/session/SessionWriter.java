package org.nanwang.parking.session;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.nanwang.parking.pairing.Pairing;
import org.nanwang.parking.pairing.Reading;
import org.nanwang.parking.pairing.Stay;
import org.nanwang.parking.sql.Sql;
import org.nanwang.parking.tariff.Tariffs;
import org.nanwang.parking.vehicle.Vehicle;

/** Keeps the sessions of vehicles equal to what their readings tell. The caller holds the vehicles' rows locked. */
public final class SessionWriter {

    private final Pairing pairing;

    /** Works by a county's rules. */
    public SessionWriter(Pairing pairing) {
        this.pairing = pairing;
    }

    /**
     * Works the sessions of some vehicles out anew and writes what has changed.
     *
     * @param sql the transaction in which new readings were written
     * @param vehicles by their numbers
     */
    public void renew(Sql sql, Map<Long, Vehicle> vehicles) {
        Map<Long, List<Reading>> readings = SessionRows.readings(sql, vehicles.keySet());
        Pricing pricing = new Pricing(Tariffs.book(sql, lots(readings)));
        Set<Session> kept = SessionRows.sessions(sql, vehicles.keySet());
        Set<Session> wanted = new HashSet<>();
        readings.forEach((vehicle, ofVehicle) -> pairing.pair(ofVehicle).forEach(
                stay -> wanted.add(pricing.price(vehicle, vehicles.get(vehicle).newEnergy(), stay))));
        SessionRows.delete(sql, without(kept, wanted));
        SessionRows.insert(sql, without(wanted, kept));
    }

    /** Writes a session for review for each reading whose plate could not be read. */
    public void addUnreadable(Sql sql, Collection<Reading> readings) {
        SessionRows.insert(sql, readings.stream()
                .map(reading -> Session.of(Optional.empty(), Stay.unreadable(reading), Optional.empty()))
                .toList());
    }

    private static Set<String> lots(Map<Long, List<Reading>> readings) {
        return readings.values().stream().flatMap(List::stream).map(Reading::lot).collect(Collectors.toSet());
    }

    private static List<Session> without(Set<Session> sessions, Set<Session> others) {
        return sessions.stream().filter(session -> !others.contains(session)).toList();
    }
}
