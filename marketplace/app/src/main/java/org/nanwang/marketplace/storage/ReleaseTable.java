package org.nanwang.marketplace.storage;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.nanwang.marketplace.check.CheckResult;
import org.nanwang.marketplace.release.Decision;
import org.nanwang.marketplace.release.Release;
import org.nanwang.marketplace.release.ReleaseId;
import org.nanwang.marketplace.release.ReleaseQuery;
import org.nanwang.marketplace.release.Releases;
import org.nanwang.marketplace.release.Submission;

/** Releases, their bundles in pieces, and every attempt. */
public final class ReleaseTable implements Releases {

    private static final int PIECE = 1024 * 1024;

    private final Database database;
    private final int attempts;
    private final Json json = new Json();
    private final ReleaseRow rows = new ReleaseRow(json);

    /** Works in a schema that is migrated; keeps so many refused attempts of each vendor. */
    public ReleaseTable(Database database, int attempts) {
        this.database = database;
        this.attempts = attempts;
    }

    @Override
    public Optional<Release> find(ReleaseId id) {
        return database.transaction(sql -> find(sql, id));
    }

    @Override
    public List<Entry> list(ReleaseQuery query, int limit) {
        return database.transaction(sql -> sql.query(ReleaseRow.SELECT + """
                where (? = '' or r.app = ?) and (? = '' or s.vendor = ?) and (? = '' or r.status = ?)
                and position(lower(?) in lower(concat_ws(' ', r.app, r.name_zh, r.name_en, r.summary_zh, r.summary_en))) > 0
                and (? or r.status = 'approved' or s.vendor = any (?))
                and r.position < ?
                order by r.position desc limit ?""",
                row -> new Entry(row.getLong("position"), rows.read(row)),
                query.app(), query.app(), query.vendor(), query.vendor(), query.status(), query.status(),
                query.words(), query.sight().everything(), query.sight().vendors(), query.before(), limit));
    }

    /** Of two at once the second waits at its insert until the first is whole, and then finds it. */
    @Override
    public Release add(Release release, Path bundle) {
        return database.transaction(sql -> {
            String app = release.id().app().value();
            String version = release.id().version().toString();
            int added = sql.update("""
                    insert into release (app, version, submission, signed_by,
                        name_zh, name_en, summary_zh, summary_en, permissions)
                    values (?, ?, ?, ?, ?, ?, ?, ?, cast(? as jsonb)) on conflict do nothing""",
                    app, version, insert(sql, release.submission()), release.signedBy(),
                    release.listing().name().zh(), release.listing().name().en(),
                    release.listing().summary().zh(), release.listing().summary().en(),
                    json.write(release.listing().permissions()));
            if (added == 0) {
                return find(sql, release.id()).orElseThrow();
            }
            insertPieces(sql, app, version, bundle);
            return release;
        });
    }

    @Override
    public void keep(Submission refused) {
        database.transaction(sql -> {
            insert(sql, refused);
            return forget(sql, refused.vendor().value());
        });
    }

    /** Whoever fails for ever fills nothing; the evidence of what was taken in stays. */
    private int forget(Sql sql, String vendor) throws SQLException {
        String old = """
                (select s.id from submission s left join release r on r.submission = s.id
                where s.vendor = ? and r.submission is null order by s.id desc offset ?)""";
        sql.update("delete from submission_check where submission in " + old, vendor, attempts);
        return sql.update("delete from submission where id in " + old, vendor, attempts);
    }

    @Override
    public boolean decide(ReleaseId id, Decision decision) {
        Object[] columns = decision instanceof Decision.Approved approved
                ? new Object[] {"", json.write(approved.permissions()), approved.envelope()}
                : new Object[] {((Decision.Refused) decision).reason(), "", ""};
        return database.transaction(sql -> {
            boolean written = sql.update("""
                update release set status = ?, decided_at = ?, decided_by = ?, reason = nullif(?, ''),
                    approved_permissions = cast(nullif(?, '') as jsonb), approval = nullif(?, '')
                where app = ? and version = ? and status = 'submitted'""",
                decision.status().toString(), decision.at(), decision.by(), columns[0], columns[1], columns[2],
                id.app().value(), id.version().toString()) == 1;
            if (written && decision instanceof Decision.Approved) {
                CatalogueTable.list(sql, id, decision.at(), decision.by());
            }
            return written;
        });
    }

    @Override
    public Optional<byte[]> piece(ReleaseId id, int number) {
        return database.transaction(sql -> sql.one(
                "select content from release_piece where app = ? and version = ? and number = ?",
                row -> row.getBytes(1), id.app().value(), id.version().toString(), number));
    }

    private Optional<Release> find(Sql sql, ReleaseId id) throws SQLException {
        return sql.one(ReleaseRow.SELECT + " where r.app = ? and r.version = ?", rows::read,
                id.app().value(), id.version().toString());
    }

    private long insert(Sql sql, Submission submission) throws SQLException {
        long id = sql.one("""
                insert into submission (vendor, sha256, size, envelope, submitted_at, submitted_by)
                values (?, ?, ?, ?, ?, ?) returning id""", row -> row.getLong(1),
                submission.vendor().value(), submission.sha256(), submission.size(), submission.envelope(),
                submission.at(), submission.by()).orElseThrow();
        int position = 0;
        for (CheckResult check : submission.checks()) {
            sql.update("insert into submission_check values (?, ?, ?, ?, cast(? as jsonb))",
                    id, position++, check.rule(), check.passed(), json.write(check.findings()));
        }
        return id;
    }

    private static void insertPieces(Sql sql, String app, String version, Path bundle)
            throws SQLException, IOException {
        try (InputStream in = Files.newInputStream(bundle)) {
            int number = 0;
            for (byte[] piece = in.readNBytes(PIECE); piece.length > 0; piece = in.readNBytes(PIECE)) {
                sql.update("insert into release_piece values (?, ?, ?, ?)", app, version, number++, piece);
            }
        }
    }
}
