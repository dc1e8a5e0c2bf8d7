package org.nanwang.parking.tariff;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.nanwang.parking.error.ParkingError;
import org.nanwang.parking.input.Paging;
import org.nanwang.parking.sql.Sql;
import org.nanwang.sdk.error.Refusal;
import org.nanwang.sdk.money.Money;

/** Tariffs in the database. */
public final class Tariffs {

    private static final String INSERT = """
            INSERT INTO tariff_version (tariff, version, valid_from, free_minutes, unit_minutes, unit_fen,
                night_from, night_to, night_unit_fen, day_cap_fen, new_energy_percent)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";

    private final Sql sql;
    private final Clock clock;

    /** Works on the installation's database. */
    public Tariffs(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** Lists the codes of all tariffs. */
    List<String> codes(Paging paging) {
        return sql.query("SELECT code FROM tariff WHERE code > ? ORDER BY code LIMIT ?",
                row -> row.getString("code"), paging.after().orElse(""), paging.limit() + 1);
    }

    /** Lists a tariff's versions, the oldest first. */
    List<TariffVersion> versions(String tariff) {
        List<TariffVersion> found = versions(sql, tariff);
        if (found.isEmpty()) {
            throw new Refusal(ParkingError.TARIFF_UNKNOWN, tariff);
        }
        return found;
    }

    /** Publishes the next version. Publishing the same again changes nothing. */
    public void publish(TariffVersion version) {
        sql.transaction(transaction -> publish(transaction, version));
    }

    /** Refuses a tariff that has no version. */
    public void require(String tariff) {
        versions(tariff);
    }

    /** Collects what these lots charge; part of the caller's transaction. */
    public static TariffBook book(Sql sql, Collection<String> lots) {
        String[] codes = lots.toArray(String[]::new);
        return new TariffBook(
                sql.query("SELECT lot, valid_from, tariff FROM lot_tariff WHERE lot = ANY (?)", Tariffs::assignment,
                        (Object) codes),
                sql.query("""
                        SELECT * FROM tariff_version
                        WHERE tariff IN (SELECT tariff FROM lot_tariff WHERE lot = ANY (?))""", Tariffs::version,
                        (Object) codes));
    }

    private TariffVersion publish(Sql transaction, TariffVersion version) {
        String tariff = version.tariff();
        transaction.update("INSERT INTO tariff (code) VALUES (?) ON CONFLICT DO NOTHING", tariff);
        transaction.one("SELECT code FROM tariff WHERE code = ? FOR UPDATE", row -> row.getString(1), tariff);
        List<TariffVersion> published = versions(transaction, tariff);
        if (version.number() <= published.size()) {
            return unchanged(published.get(version.number() - 1), version);
        }
        if (version.number() != published.size() + 1) {
            throw new Refusal(ParkingError.TARIFF_VERSION_GAP, tariff, version.number(), published.size() + 1);
        }
        if (!published.isEmpty() && !version.validFrom().isAfter(earliest(published))) {
            throw new Refusal(
                    ParkingError.TARIFF_VERSION_TOO_EARLY, tariff, version.number(), version.validFrom());
        }
        insert(transaction, version);
        return version;
    }

    private static TariffVersion unchanged(TariffVersion published, TariffVersion asked) {
        if (!published.equals(asked)) {
            throw new Refusal(ParkingError.TARIFF_VERSION_FIXED, asked.tariff(), asked.number());
        }
        return published;
    }

    /** A new version must not reach back: stays that have begun keep their price. */
    private Instant earliest(List<TariffVersion> published) {
        Instant last = published.get(published.size() - 1).validFrom();
        return last.isAfter(clock.instant()) ? last : clock.instant();
    }

    private static void insert(Sql sql, TariffVersion version) {
        TariffRules rules = version.rules();
        sql.update(INSERT, version.tariff(), version.number(), version.validFrom(), rules.freeMinutes(),
                rules.unitMinutes(), rules.unitPrice().fen(), rules.night().map(NightRate::from),
                rules.night().map(NightRate::to), rules.night().map(rate -> rate.unitPrice().fen()),
                rules.dayCap().map(Money::fen), rules.newEnergyPercent());
    }

    private static List<TariffVersion> versions(Sql sql, String tariff) {
        return sql.query("SELECT * FROM tariff_version WHERE tariff = ? ORDER BY version", Tariffs::version, tariff);
    }

    private static TariffBook.Assignment assignment(ResultSet row) throws SQLException {
        return new TariffBook.Assignment(
                row.getString("lot"), Sql.instant(row, "valid_from").orElseThrow(), row.getString("tariff"));
    }

    private static TariffVersion version(ResultSet row) throws SQLException {
        return new TariffVersion(row.getString("tariff"), row.getInt("version"),
                Sql.instant(row, "valid_from").orElseThrow(), new TariffRules(row.getInt("free_minutes"),
                        row.getInt("unit_minutes"), new Money(row.getLong("unit_fen")), night(row),
                        money(row, "day_cap_fen"), row.getInt("new_energy_percent")));
    }

    private static Optional<NightRate> night(ResultSet row) throws SQLException {
        Optional<Money> price = money(row, "night_unit_fen");
        if (price.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new NightRate(row.getObject("night_from", LocalTime.class),
                row.getObject("night_to", LocalTime.class), price.get()));
    }

    private static Optional<Money> money(ResultSet row, String column) throws SQLException {
        long fen = row.getLong(column);
        return row.wasNull() ? Optional.empty() : Optional.of(new Money(fen));
    }
}
