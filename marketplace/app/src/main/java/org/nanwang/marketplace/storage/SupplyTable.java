package org.nanwang.marketplace.storage;

import java.nio.ByteBuffer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.nanwang.marketplace.release.ReleaseId;
import org.nanwang.marketplace.release.ReleaseQuery.Sight;
import org.nanwang.marketplace.supply.Affected;
import org.nanwang.marketplace.supply.Supplies;
import org.nanwang.marketplace.supply.Supply;
import org.nanwang.marketplace.supply.Weakness;
import org.nanwang.sdk.pack.sign.Fingerprint;
import org.nanwang.sdk.pack.supply.BundleContents;
import org.nanwang.sdk.pack.supply.Component;

/** What releases are made of, and what has come to be known of it. */
public final class SupplyTable implements Supplies {

    private static final int DIGEST = 32;

    private final Database database;
    private final Json json = new Json();

    /** Works in a schema that is migrated. */
    public SupplyTable(Database database) {
        this.database = database;
    }

    @Override
    public Optional<ReleaseId> bare() {
        return database.transaction(sql -> sql.one("""
                select r.app, r.version from release r where r.status <> 'refused'
                and not exists (select 1 from release_supply s where s.app = r.app and s.version = r.version)
                and exists (select 1 from submission_piece p where p.submission = r.submission and p.number = 0) limit 1""",
                SubmissionRow::id));
    }

    @Override
    public void keep(ReleaseId id, BundleContents contents) {
        database.transaction(sql -> {
            int kept = sql.update("insert into release_supply (app, version, bill, files) values (?, ?, ?, ?) on conflict do nothing",
                    app(id), version(id), contents.bill(), packed(contents.files().keySet()));
            int position = 0;
            for (Component component : kept == 0 ? List.<Component>of() : contents.components()) {
                sql.update("insert into release_component values (?, ?, ?, ?, ?, ?, ?, ?, ?)", app(id), version(id), position++,
                        component.place(), component.sha256(), component.group().orElse(null), component.name(),
                        component.version().orElse(null), component.purl().orElse(null));
            }
            return kept;
        });
    }

    @Override
    public Optional<String> bill(ReleaseId id) {
        return database.transaction(sql -> sql.one("select bill from release_supply where app = ? and version = ?",
                row -> row.getString(1), app(id), version(id)));
    }

    @Override
    public List<Supply> outdated(long advisories, long malware, int limit) {
        return database.transaction(sql -> {
            List<Supply> found = new ArrayList<>();
            for (Supply each : sql.query(
                    "select app, version, files from release_supply where advisories < ? or malware < ? limit ?",
                    row -> new Supply(SubmissionRow.id(row), List.of(), unpacked(row.getBytes("files"))),
                    advisories, malware, limit)) {
                found.add(new Supply(each.id(), sql.query(
                        "select * from release_component where app = ? and version = ? order by position",
                        SupplyTable::component, app(each.id()), version(each.id())), each.files()));
            }
            return found;
        });
    }

    @Override
    public void look(ReleaseId id, long advisories, long malware, List<Weakness> weaknesses) {
        database.transaction(sql -> {
            sql.update("delete from release_weakness where app = ? and version = ? and not fingerprint = any (?)", app(id),
                    version(id), weaknesses.stream().map(each -> Fingerprint.of(each.finding())).toList());
            for (Weakness each : weaknesses) {
                sql.update("""
                        insert into release_weakness values (?, ?, ?, ?, cast(? as jsonb), ?, ?)
                        on conflict (app, version, rule, fingerprint) do update set finding = excluded.finding""",
                        app(id), version(id), each.finding().rule(), Fingerprint.of(each.finding()),
                        json.write(each.finding()), each.list(), each.since());
            }
            return sql.update("update release_supply set advisories = ?, malware = ? where app = ? and version = ?",
                    advisories, malware, app(id), version(id));
        });
    }

    @Override
    public List<Weakness> weaknesses(ReleaseId id) {
        return database.transaction(sql -> weaknesses(sql, id));
    }

    private List<Weakness> weaknesses(Sql sql, ReleaseId id) throws SQLException {
        return sql.query("select * from release_weakness where app = ? and version = ? order by found_at, rule, fingerprint",
                row -> new Weakness(json.finding(row.getString("finding")), row.getLong("list"),
                        SubmissionRow.instant(row, "found_at").orElseThrow()), app(id), version(id));
    }

    @Override
    public List<Affected> affected(Sight sight, long before, int limit) {
        return database.transaction(sql -> {
            List<Affected> found = new ArrayList<>();
            for (Affected each : sql.query("""
                    select r.position, r.app, r.version, s.vendor, coalesce(d.standing, '') as standing,
                        case when r.listed_at is null then r.status else 'listed' end as status
                    from release r join submission s on s.id = r.submission
                    left join release_standing d on d.app = r.app and d.version = r.version
                    where (r.app, r.version) in (select app, version from release_weakness)
                    and (? or s.vendor = any (?)) and r.position < ? and r.status <> 'refused'
                    order by r.position desc limit ?""", SupplyTable::affected,
                    sight.everything(), sight.vendors(), before, limit)) {
                found.add(new Affected(each.position(), each.release(), each.vendor(), each.status(), each.standing(),
                        weaknesses(sql, each.release())));
            }
            return found;
        });
    }

    private static Affected affected(ResultSet row) throws SQLException {
        return new Affected(row.getLong("position"), SubmissionRow.id(row), row.getString("vendor"), row.getString("status"),
                row.getString("standing"), List.of());
    }

    private static Component component(ResultSet row) throws SQLException {
        return new Component(row.getString("place"), row.getString("sha256"),
                Optional.ofNullable(row.getString("component_group")), row.getString("component_name"),
                Optional.ofNullable(row.getString("component_version")), List.of());
    }

    private static byte[] packed(Collection<String> digests) {
        ByteBuffer packed = ByteBuffer.allocate(digests.size() * DIGEST);
        digests.forEach(digest -> packed.put(HexFormat.of().parseHex(digest)));
        return packed.array();
    }

    private static List<String> unpacked(byte[] packed) {
        List<String> digests = new ArrayList<>(packed.length / DIGEST);
        for (int from = 0; from < packed.length; from += DIGEST) {
            digests.add(HexFormat.of().formatHex(packed, from, from + DIGEST));
        }
        return digests;
    }

    private static String app(ReleaseId id) {
        return id.app().value();
    }

    private static String version(ReleaseId id) {
        return id.version().toString();
    }
}
