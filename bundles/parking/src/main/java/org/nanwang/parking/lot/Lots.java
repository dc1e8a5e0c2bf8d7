package org.nanwang.parking.lot;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.nanwang.parking.error.ParkingError;
import org.nanwang.parking.input.BilingualText;
import org.nanwang.parking.input.Check;
import org.nanwang.parking.input.Paging;
import org.nanwang.parking.sql.Sql;
import org.nanwang.parking.tariff.TariffBook;
import org.nanwang.parking.tariff.Tariffs;
import org.nanwang.sdk.error.Refusal;

/** Car parks in the database. A car that has been inside for longer than is likely no longer takes a place. */
public final class Lots {

    private static final String FIND = """
            SELECT * FROM (
                SELECT lot.*, position[0] AS longitude, position[1] AS latitude, greatest(0, capacity - (
                    SELECT count(*) FROM session
                    WHERE session.lot = lot.code AND state = 'open' AND entered_at >= ?)) AS free
                FROM lot) AS lot
            WHERE\s""";

    private static final String NEAREST_FREE = "free > 0 ORDER BY position <-> point(?, ?) LIMIT ?";

    private static final String WITHIN = "free > 0 AND position <@ circle(point(?, ?), ?)";

    private static final String SAVE = """
            INSERT INTO lot (code, name_zh, name_en, address_zh, address_en, position, capacity)
            VALUES (?, ?, ?, ?, ?, point(?, ?), ?)
            ON CONFLICT (code) DO UPDATE SET name_zh = excluded.name_zh, name_en = excluded.name_en,
                address_zh = excluded.address_zh, address_en = excluded.address_en,
                position = excluded.position, capacity = excluded.capacity""";

    private final Sql sql;
    private final Clock clock;
    private final Duration longestStay;

    /** Works on the installation's database. */
    public Lots(Sql sql, Clock clock, Duration longestStay) {
        this.sql = sql;
        this.clock = clock;
        this.longestStay = longestStay;
    }

    LotState one(String code) {
        return states(find("code = ?", code)).stream()
                .findFirst()
                .orElseThrow(() -> new Refusal(ParkingError.LOT_UNKNOWN, code));
    }

    /** Lists those whose name or address contains a text. */
    List<LotState> list(String search, Paging paging) {
        return states(find("""
                code > ? AND position(lower(?) IN lower(concat_ws(' ', name_zh, name_en, address_zh, address_en))) > 0
                ORDER BY code LIMIT ?""", paging.after().orElse(""), search, paging.limit() + 1));
    }

    /**
     * Finds free lots that hold all the nearest ones, and some more. The index knows degrees only, and a degree east is
     * shorter than one north. The nearest by degrees give the reach: no lot that is nearer in truth lies outside of it.
     */
    List<LotState> around(Position position, int limit) {
        double reach = find(NEAREST_FREE, position.longitude(), position.latitude(), limit).stream()
                .mapToDouble(found -> Degrees.between(position, found.lot().position()))
                .max()
                .orElse(0);
        return states(find(WITHIN, position.longitude(), position.latitude(),
                Degrees.reach(reach, position.latitude())));
    }

    boolean none() {
        return sql.query("SELECT 1 FROM lot LIMIT 1", row -> row.getInt(1)).isEmpty();
    }

    /** Makes or changes a lot; another tariff holds for those who enter from now on. */
    void save(Lot lot, String tariff) {
        sql.transaction(transaction -> {
            transaction.update(SAVE, lot.code(), lot.name().zh(), lot.name().en(), lot.address().zh(),
                    lot.address().en(), lot.position().longitude(), lot.position().latitude(), lot.capacity());
            return assign(transaction, lot.code(), tariff);
        });
    }

    private int assign(Sql transaction, String lot, String tariff) {
        Optional<String> current = transaction.one(
                "SELECT tariff FROM lot_tariff WHERE lot = ? ORDER BY valid_from DESC LIMIT 1",
                row -> row.getString("tariff"), lot);
        if (current.filter(tariff::equals).isPresent()) {
            return 0;
        }
        // the first holds for all times, so that readings that waited in a camera find a price
        Instant validFrom = current.isPresent() ? clock.instant() : Check.EARLIEST;
        return transaction.update("INSERT INTO lot_tariff (lot, valid_from, tariff) VALUES (?, ?, ?) "
                + "ON CONFLICT (lot, valid_from) DO UPDATE SET tariff = excluded.tariff", lot, validFrom, tariff);
    }

    private record Found(Lot lot, int free) {
    }

    private List<Found> find(String condition, Object... arguments) {
        Object[] all = new Object[arguments.length + 1];
        all[0] = clock.instant().minus(longestStay);
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        return sql.query(FIND + condition, Lots::found, all);
    }

    private List<LotState> states(List<Found> found) {
        TariffBook book = Tariffs.book(sql, found.stream().map(each -> each.lot().code()).toList());
        Instant now = clock.instant();
        return found.stream()
                .map(each -> new LotState(each.lot(), each.free(), book.at(each.lot().code(), now)))
                .toList();
    }

    private static Found found(ResultSet row) throws SQLException {
        return new Found(new Lot(row.getString("code"),
                new BilingualText(row.getString("name_zh"), row.getString("name_en")),
                new BilingualText(row.getString("address_zh"), row.getString("address_en")),
                new Position(row.getDouble("longitude"), row.getDouble("latitude")), row.getInt("capacity")),
                row.getInt("free"));
    }
}
