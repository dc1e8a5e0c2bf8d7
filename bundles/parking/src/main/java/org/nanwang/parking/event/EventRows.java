package org.nanwang.parking.event;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.nanwang.parking.input.Check;
import org.nanwang.parking.pairing.Direction;
import org.nanwang.parking.sql.Sql;
import org.nanwang.parking.vehicle.PlateColour;
import org.nanwang.parking.vehicle.Vehicle;

/** Readings and vehicles as rows, written in one transaction. */
final class EventRows {

    private static final String INSERT = """
            INSERT INTO plate_event (device, key, lot, direction, plate, colour, confidence, at, vehicle)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (device, key) DO NOTHING""";

    private static final String FIND = """
            SELECT * FROM plate_event
            WHERE (device, key) IN (SELECT * FROM unnest(?::text[], ?::text[]))""";

    /** A reading and its number. */
    record Stored(long number, PlateEvent event) {
    }

    private final Sql sql;

    EventRows(Sql sql) {
        this.sql = sql;
    }

    /** Tells which of these lots exist. */
    Set<String> lots(Collection<String> codes) {
        return new HashSet<>(sql.query("SELECT code FROM lot WHERE code = ANY (?)", row -> row.getString("code"),
                (Object) codes.toArray(String[]::new)));
    }

    /**
     * Makes vehicles known and locks them. The update changes nothing; unlike DO NOTHING it takes the row's lock, and
     * because every transaction takes the locks in the order of the set, no two wait for each other.
     */
    Map<Vehicle, Long> lock(SortedSet<Vehicle> vehicles) {
        sql.batch("INSERT INTO vehicle (plate, colour) VALUES (?, ?) "
                + "ON CONFLICT (plate, colour) DO UPDATE SET colour = excluded.colour", vehicles.stream()
                        .map(vehicle -> new Object[] {vehicle.plate(), Check.word(vehicle.colour())})
                        .toList());
        Map<Vehicle, Long> numbers = new HashMap<>();
        sql.query("SELECT * FROM vehicle WHERE (plate, colour) IN (SELECT * FROM unnest(?::text[], ?::text[]))",
                row -> numbers.put(vehicle(row), row.getLong("id")),
                texts(vehicles, Vehicle::plate), texts(vehicles, vehicle -> Check.word(vehicle.colour())));
        return numbers;
    }

    /** Writes readings, in the order of their keys, and tells which were new. */
    Set<PlateEvent.Key> insert(List<PlateEvent> events, Map<Vehicle, Long> vehicles) {
        List<Object[]> rows = events.stream().map(event -> row(event, vehicles)).toList();
        int[] inserted = sql.batch(INSERT, rows);
        Set<PlateEvent.Key> fresh = new HashSet<>();
        for (int i = 0; i < inserted.length; i++) {
            if (inserted[i] == 1) {
                fresh.add(events.get(i).key());
            }
        }
        return fresh;
    }

    /** Finds readings by their keys. */
    Map<PlateEvent.Key, Stored> find(Collection<PlateEvent.Key> keys) {
        return sql.query(FIND, EventRows::stored, texts(keys, PlateEvent.Key::device), texts(keys, PlateEvent.Key::id))
                .stream()
                .collect(Collectors.toMap(stored -> stored.event().key(), Function.identity()));
    }

    private static Object[] row(PlateEvent event, Map<Vehicle, Long> vehicles) {
        return new Object[] {event.key().device(), event.key().id(), event.lot(), Check.word(event.direction()),
            event.plate(), event.colour().map(Check::word).orElse(""), event.confidence(), event.at(),
            event.vehicle().map(vehicles::get)};
    }

    private static Stored stored(ResultSet row) throws SQLException {
        return new Stored(row.getLong("id"), new PlateEvent(
                new PlateEvent.Key(row.getString("device"), row.getString("key")), row.getString("lot"),
                Check.oneOf("direction", row.getString("direction"), Direction.class), row.getString("plate"),
                Optional.of(row.getString("colour")).filter(word -> !word.isEmpty()).map(EventRows::colour),
                Optional.ofNullable(row.getObject("confidence", Double.class)),
                Sql.instant(row, "at").orElseThrow()));
    }

    private static Vehicle vehicle(ResultSet row) throws SQLException {
        return new Vehicle(row.getString("plate"), colour(row.getString("colour")));
    }

    private static PlateColour colour(String word) {
        return Check.oneOf("colour", word, PlateColour.class);
    }

    private static <T> Object texts(Collection<T> values, Function<T, String> text) {
        return new ArrayList<>(values).stream().map(text).toArray(String[]::new);
    }
}
