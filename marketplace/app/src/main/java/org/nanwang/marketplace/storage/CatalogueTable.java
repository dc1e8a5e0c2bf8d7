package org.nanwang.marketplace.storage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.nanwang.marketplace.catalogue.CatalogueLog;
import org.nanwang.marketplace.catalogue.Motion;
import org.nanwang.marketplace.catalogue.ReleaseStanding;
import org.nanwang.marketplace.release.ReleaseId;
import org.nanwang.marketplace.vendor.VendorId;
import org.nanwang.sdk.app.AppId;
import org.nanwang.sdk.app.ReleaseVersion;
import org.nanwang.sdk.pack.catalogue.CatalogueChain;
import org.nanwang.sdk.pack.catalogue.CatalogueEntry;
import org.nanwang.sdk.pack.catalogue.ReleaseEntry;
import org.nanwang.sdk.pack.catalogue.ReleaseEntry.Subject;
import org.nanwang.sdk.pack.catalogue.Standing;
import org.nanwang.sdk.pack.catalogue.VendorEntry;

/** The catalogue in its tables. What makes an entry necessary and the entry itself are written in one transaction. */
public final class CatalogueTable implements CatalogueLog {

    private static final String STANDING = """
            select s.*, m.standing as moved, m.reason as moved_reason, m.moved_at, m.moved_by
            from release_standing s left join release_motion m using (app, version)
            where s.app = ? and s.version = ?""";
    private static final String STAND = """
            insert into release_standing (app, version, standing, reason, since, decided_by) values (?, ?, ?, ?, ?, ?)
            on conflict (app, version) do update set standing = excluded.standing, reason = excluded.reason,
                since = excluded.since, decided_by = excluded.decided_by""";
    private static final String SUSPEND = """
            insert into vendor_suspension (vendor, suspended, reason, since, decided_by) values (?, ?, ?, ?, ?)
            on conflict (vendor) do update set suspended = excluded.suspended, reason = excluded.reason,
                since = excluded.since, decided_by = excluded.decided_by""";
    private static final String MOVE = """
            insert into release_motion (app, version, standing, reason, moved_at, moved_by) values (?, ?, ?, ?, ?, ?)
            on conflict (app, version) do update set standing = excluded.standing, reason = excluded.reason,
                moved_at = excluded.moved_at, moved_by = excluded.moved_by""";

    private final Database database;

    /** Works in a schema that is migrated. */
    public CatalogueTable(Database database) {
        this.database = database;
    }

    /** Lists a release from now on. To be called where it is approved, in the same transaction. */
    static void list(Sql sql, ReleaseId id, Instant at, String by) throws SQLException {
        Subject subject = sql.one("""
                select s.sha256, s.vendor from release r join submission s on s.id = r.submission
                where r.app = ? and r.version = ?""",
                row -> new Subject(id.app(), id.version(), row.getString("sha256"), row.getString("vendor")),
                id.app().value(), id.version().toString()).orElseThrow();
        stand(sql, new ReleaseEntry(subject, Standing.LISTED, "", at), by);
    }

    /** Adds an entry behind all others. */
    static void append(Sql sql, CatalogueEntry entry) throws SQLException {
        CatalogueChain end = sql.one("select number, chain from catalogue_end for update", CatalogueTable::chain)
                .orElseThrow();
        String json = entry.json();
        CatalogueChain next = end.append(json);
        sql.update("insert into catalogue_entry (number, entry, chain) values (?, ?, ?)",
                next.version(), json, next.hash());
        sql.update("update catalogue_end set number = ?, chain = ?", next.version(), next.hash());
    }

    @Override
    public CatalogueChain end() {
        return database.transaction(sql ->
                sql.one("select number, chain from catalogue_end", CatalogueTable::chain).orElseThrow());
    }

    @Override
    public List<String> entries(long after, int limit) {
        return database.transaction(sql -> sql.query(
                "select entry from catalogue_entry where number > ? order by number limit ?",
                row -> row.getString(1), after, limit));
    }

    @Override
    public Optional<ReleaseStanding> standing(ReleaseId id) {
        return database.transaction(sql -> standing(sql, id));
    }

    @Override
    public ReleaseStanding change(ReleaseEntry entry, String by) {
        ReleaseId id = new ReleaseId(entry.release().app(), entry.release().version());
        return database.transaction(sql -> {
            stand(sql, entry, by);
            sql.update("delete from release_motion where app = ? and version = ?",
                    id.app().value(), id.version().toString());
            return standing(sql, id).orElseThrow();
        });
    }

    @Override
    public Optional<VendorEntry> vendor(VendorId id) {
        return database.transaction(sql -> sql.one("select * from vendor_suspension where vendor = ?",
                row -> new VendorEntry(row.getString("vendor"), row.getBoolean("suspended"), row.getString("reason"),
                        instant(row, "since")), id.value()));
    }

    @Override
    public void change(VendorEntry entry, String by) {
        database.transaction(sql -> {
            append(sql, entry);
            return sql.update(SUSPEND, entry.vendor(), entry.suspended(), entry.reason(), entry.at(), by);
        });
    }

    @Override
    public ReleaseStanding propose(ReleaseId id, Motion motion) {
        return database.transaction(sql -> {
            sql.update(MOVE, id.app().value(), id.version().toString(), motion.standing().toString(),
                    motion.reason(), motion.at(), motion.by());
            return standing(sql, id).orElseThrow();
        });
    }

    private static void stand(Sql sql, ReleaseEntry entry, String by) throws SQLException {
        append(sql, entry);
        sql.update(STAND, entry.release().app().value(), entry.release().version().toString(),
                entry.standing().toString(), entry.reason(), entry.at(), by);
        ListingFaces.refresh(sql, entry.release().app());
    }

    private static Optional<ReleaseStanding> standing(Sql sql, ReleaseId id) throws SQLException {
        return sql.one(STANDING, CatalogueTable::read, id.app().value(), id.version().toString());
    }

    private static ReleaseStanding read(ResultSet row) throws SQLException {
        ReleaseId id = new ReleaseId(new AppId(row.getString("app")), ReleaseVersion.parse(row.getString("version")));
        Optional<Motion> motion = row.getString("moved") == null ? Optional.empty()
                : Optional.of(new Motion(Standing.parse(row.getString("moved")), row.getString("moved_reason"),
                        instant(row, "moved_at"), row.getString("moved_by")));
        return new ReleaseStanding(id, Standing.parse(row.getString("standing")), row.getString("reason"),
                instant(row, "since"), row.getString("decided_by"), motion);
    }

    private static CatalogueChain chain(ResultSet row) throws SQLException {
        return new CatalogueChain(row.getLong("number"), row.getString("chain"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
