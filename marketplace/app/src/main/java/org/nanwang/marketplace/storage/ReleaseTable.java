package org.nanwang.marketplace.storage;

import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.nanwang.marketplace.release.Decision;
import org.nanwang.marketplace.release.Release;
import org.nanwang.marketplace.release.ReleaseId;
import org.nanwang.marketplace.release.ReleaseQuery;
import org.nanwang.marketplace.release.Releases;
import org.nanwang.sdk.app.AppId;

/** Releases and what became of them. */
public final class ReleaseTable implements Releases {

    private final Database database;
    private final Pieces pieces;
    private final Json json = new Json();
    private final ReleaseRow rows = new ReleaseRow(json);

    /** Works in a schema that is migrated. */
    public ReleaseTable(Database database) {
        this.database = database;
        this.pieces = new Pieces(database);
    }

    @Override
    public Optional<Release> find(ReleaseId id) {
        return database.transaction(sql -> sql.one(ReleaseRow.SELECT + " where r.app = ? and r.version = ?", rows::read,
                id.app().value(), id.version().toString()));
    }

    @Override
    public List<Release> of(AppId app) {
        return database.transaction(sql -> sql.query(
                ReleaseRow.SELECT + " where r.app = ? order by r.position desc", rows::read, app.value()));
    }

    @Override
    public List<Entry> list(ReleaseQuery query, int limit) {
        return database.transaction(sql -> sql.query(ReleaseRow.SELECT + """
                where (? = '' or r.app = ?) and (? = '' or s.vendor = ?)
                and (? = '' or case when r.listed_at is null then r.status else 'listed' end = ?)
                and position(lower(?) in lower(concat_ws(' ', r.app, r.name_zh, r.name_en, r.summary_zh, r.summary_en))) > 0
                and (? = '' or exists (select 1 from release_component c where c.app = r.app and c.version = r.version
                    and (c.purl = ? or c.purl like ?)))
                and (? or r.listed_at is not null or s.vendor = any (?))
                and r.position < ?
                order by r.position desc limit ?""",
                row -> new Entry(row.getLong("position"), rows.read(row)),
                query.app(), query.app(), query.vendor(), query.vendor(), query.status(), query.status(),
                query.words(), query.component(), query.component(), anyVersion(query.component()),
                query.sight().everything(), query.sight().vendors(), query.before(), limit));
    }

    /** A package URL without a version stands for all of them. */
    private static String anyVersion(String purl) {
        return purl.replaceAll("([%_\\\\])", "\\\\$1") + "@%";
    }

    @Override
    public boolean decide(ReleaseId id, Decision decision) {
        Object[] columns = decision instanceof Decision.Approved approved
                ? new Object[] {"", json.write(approved.permissions()), approved.envelope()}
                : new Object[] {((Decision.Refused) decision).reason(), "", ""};
        return database.transaction(sql -> sql.update("""
                update release set status = ?, decided_at = ?, decided_by = ?, reason = nullif(?, ''),
                    approved_permissions = cast(nullif(?, '') as jsonb), approval = nullif(?, '')
                where app = ? and version = ? and status = 'needs-review'""",
                decision.status().toString(), decision.at(), decision.by(), columns[0], columns[1], columns[2],
                id.app().value(), id.version().toString())) == 1;
    }

    @Override
    public List<ReleaseId> listApproved(Instant at) {
        return database.transaction(sql -> {
            List<ReleaseId> listed = new ArrayList<>();
            for (Approved approved : sql.query("""
                    update release set listed_at = ? where status = 'approved' and listed_at is null
                    returning app, version, decided_by""",
                    row -> new Approved(SubmissionRow.id(row), row.getString("decided_by")), at)) {
                CatalogueTable.list(sql, approved.id(), at, approved.by());
                listed.add(approved.id());
            }
            return listed;
        });
    }

    private record Approved(ReleaseId id, String by) {
    }

    @Override
    public Optional<byte[]> piece(ReleaseId id, int number) {
        return pieces.piece(submission(id), number);
    }

    private long submission(ReleaseId id) {
        return database.transaction(sql -> submission(sql, id));
    }

    private static long submission(Sql sql, ReleaseId id) throws SQLException {
        return sql.one("select submission from release where app = ? and version = ?", row -> row.getLong(1),
                id.app().value(), id.version().toString()).orElseThrow();
    }
}
