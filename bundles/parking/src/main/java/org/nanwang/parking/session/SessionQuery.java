package org.nanwang.parking.session;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
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
            WHERE """;

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
        Instant overdue = overdue();
        return sql.one(FIND + "id = ?", SessionQuery::view, overdue, overdue, id)
                .orElseThrow(() -> new Refusal(ParkingError.SESSION_UNKNOWN, id));
    }

    /** Lists those with a number above {@code after}, each filter only if given. */
    List<SessionView> list(
            Optional<String> lot, Optional<String> state, Optional<String> plate, long after, int limit) {
        Instant overdue = overdue();
        return sql.query(FIND + """
                id > ? AND lot = coalesce(?, lot) AND state = coalesce(?, state)
                    AND (?::text IS NULL OR plate = ?) ORDER BY id LIMIT ?""",
                SessionQuery::view, overdue, overdue, after, lot, state, plate, plate, limit);
    }

    private Instant overdue() {
        return clock.instant().minus(longestStay);
    }

    private static SessionView view(ResultSet row) throws SQLException {
        return new SessionView(row.getLong("id"), row.getString("lot"), row.getString("plate"),
                row.getString("colour"), Sql.instant(row, "entered_at").orElse(null),
                Sql.instant(row, "left_at").orElse(null), row.getString("state"), row.getString("reason"),
                row.getObject("fee_fen", Long.class), row.getString("tariff"),
                row.getObject("tariff_version", Integer.class));
    }
}
