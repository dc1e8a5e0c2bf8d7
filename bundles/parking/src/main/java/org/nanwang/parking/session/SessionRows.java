package org.nanwang.parking.session;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.nanwang.parking.input.Check;
import org.nanwang.parking.pairing.Direction;
import org.nanwang.parking.pairing.Doubt;
import org.nanwang.parking.pairing.Reading;
import org.nanwang.parking.sql.Sql;
import org.nanwang.sdk.money.Money;

/** Sessions and the readings behind them, as rows. */
final class SessionRows {

    private static final String INSERT = """
            INSERT INTO session (id, vehicle, lot, entry_event, exit_event, entered_at, left_at, doubt,
                tariff, tariff_version, fee_fen)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";

    private record Owned<T>(long owner, T value) {
    }

    private SessionRows() {
    }

    static Map<Long, List<Reading>> readings(Sql sql, Collection<Long> vehicles) {
        return sql.query("SELECT * FROM plate_event WHERE vehicle = ANY (?)", SessionRows::reading, ids(vehicles))
                .stream()
                .collect(Collectors.groupingBy(Owned::owner, Collectors.mapping(Owned::value, Collectors.toList())));
    }

    static Set<Session> sessions(Sql sql, Collection<Long> vehicles) {
        return new HashSet<>(
                sql.query("SELECT * FROM session WHERE vehicle = ANY (?)", SessionRows::session, ids(vehicles)));
    }

    static void delete(Sql sql, Collection<Session> sessions) {
        if (!sessions.isEmpty()) {
            sql.update("DELETE FROM session WHERE id = ANY (?)", ids(sessions.stream().map(Session::id).toList()));
        }
    }

    static void insert(Sql sql, Collection<Session> sessions) {
        if (!sessions.isEmpty()) {
            sql.batch(INSERT, sessions.stream().map(SessionRows::row).toList());
        }
    }

    private static Object[] row(Session session) {
        return new Object[] {session.id(), session.vehicle(), session.lot(),
            session.entry().map(Session.Mark::event), session.exit().map(Session.Mark::event),
            session.entry().map(Session.Mark::at), session.exit().map(Session.Mark::at),
            session.doubt().map(Check::word), session.price().map(Session.Price::tariff),
            session.price().map(Session.Price::version), session.price().map(price -> price.fee().fen())};
    }

    private static Owned<Reading> reading(ResultSet row) throws SQLException {
        return new Owned<>(row.getLong("vehicle"), new Reading(
                row.getLong("id"), row.getString("device") + "/" + row.getString("key"), row.getString("lot"),
                Check.oneOf("direction", row.getString("direction"), Direction.class),
                Sql.instant(row, "at").orElseThrow()));
    }

    private static Session session(ResultSet row) throws SQLException {
        return new Session(Optional.of(row.getLong("vehicle")), row.getString("lot"),
                mark(row, "entry_event", "entered_at"), mark(row, "exit_event", "left_at"),
                Optional.ofNullable(row.getString("doubt")).map(word -> Check.oneOf("doubt", word, Doubt.class)),
                price(row));
    }

    private static Optional<Session.Mark> mark(ResultSet row, String event, String at) throws SQLException {
        long number = row.getLong(event);
        return Sql.instant(row, at).map(instant -> new Session.Mark(number, instant));
    }

    private static Optional<Session.Price> price(ResultSet row) throws SQLException {
        int version = row.getInt("tariff_version");
        Money fee = new Money(row.getLong("fee_fen"));
        return Optional.ofNullable(row.getString("tariff")).map(tariff -> new Session.Price(tariff, version, fee));
    }

    private static Object ids(Collection<Long> ids) {
        return ids.toArray(Long[]::new);
    }
}
