package org.nanwang.parking.session;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.nanwang.parking.error.ParkingError;
import org.nanwang.parking.sql.Sql;
import org.nanwang.sdk.error.Refusal;

/** Looks sessions up. One that has been open for longer than the county thinks likely shows as in review. */
public final class SessionQuery {

    private static final String FIND = """
            SELECT * FROM (
                SELECT session.id, lot, plate, colour, entered_at, left_at, fee_fen, tariff, tariff_version,
                    CASE WHEN state = 'open' AND entered_at < ? THEN 'review' ELSE state END AS state,
                    CASE WHEN state = 'open' AND entered_at < ? THEN 'too-long' ELSE doubt END AS reason
                FROM session LEFT JOIN vehicle ON vehicle.id = session.vehicle) AS shown
            WHERE\s""";

    private final Sql sql;
    private final Clock clock;
    private final Duration longestStay;

    /** Looks into the installation's database. */
    public SessionQuery(Sql sql, Clock clock, Duration longestStay) {
        this.sql = sql;
        this.clock = clock;
        this.longestStay = longestStay;
    }

    /** Finds one. */
    SessionView one(long id) {
        return find("id = ?", id).stream()
                .findFirst()
                .orElseThrow(() -> new Refusal(ParkingError.SESSION_UNKNOWN, id));
    }

    /** Lists those with a number above {@code after} that pass every filter, a column's name and its value each. */
    List<SessionView> list(Map<String, String> filters, long after, int limit) {
        List<Object> arguments = new ArrayList<>(filters.values());
        arguments.add(after);
        arguments.add(limit);
        String conditions = filters.keySet().stream().map(column -> column + " = ? AND ").collect(Collectors.joining());
        return find(conditions + "id > ? ORDER BY id LIMIT ?", arguments.toArray());
    }

    private List<SessionView> find(String condition, Object... arguments) {
        Instant overdue = clock.instant().minus(longestStay);
        return sql.query(FIND + condition, SessionQuery::view,
                Stream.concat(Stream.of(overdue, overdue), Arrays.stream(arguments)).toArray());
    }

    private static SessionView view(ResultSet row) throws SQLException {
        return new SessionView(row.getLong("id"), row.getString("lot"), text(row, "plate"), text(row, "colour"),
                Sql.instant(row, "entered_at"), Sql.instant(row, "left_at"), row.getString("state"),
                text(row, "reason"), Optional.ofNullable(row.getObject("fee_fen", Long.class)), text(row, "tariff"),
                Optional.ofNullable(row.getObject("tariff_version", Integer.class)));
    }

    private static Optional<String> text(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getString(column));
    }
}
