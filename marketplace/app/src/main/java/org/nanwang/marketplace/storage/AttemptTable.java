package org.nanwang.marketplace.storage;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.nanwang.marketplace.check.CheckResult;
import org.nanwang.marketplace.release.Attempt;
import org.nanwang.marketplace.release.AttemptQuery;
import org.nanwang.marketplace.release.Attempts;
import org.nanwang.marketplace.release.Release;
import org.nanwang.marketplace.release.ReleaseId;
import org.nanwang.marketplace.release.Submission;
import org.nanwang.marketplace.vendor.VendorId;

/** Attempts and how far they are. */
public final class AttemptTable implements Attempts {

    private static final String STANDING = " where s.vendor = ? and s.app = ? and s.version = ? and s.state <> 'refused'";

    /** What was refused longer ago than so many others; what waits for somebody to decide on an appeal is none of it. */
    private static final String OLD = """
            (select s.id from submission s where s.vendor = ? and s.state = 'refused' and not exists
                (select 1 from finding_appeal f where f.submission = s.id and f.closed_at is null)
            order by s.id desc offset ?)""";

    private final Database database;
    private final int refusedKept;
    private final int bundlesKept;
    private final Pieces pieces;
    private final Json json = new Json();
    private final SubmissionRow rows = new SubmissionRow(json);
    private final CheckRows checks = new CheckRows(json);

    /** Works in a schema that is migrated; keeps so many refused attempts of each vendor, and so many of their bundles. */
    public AttemptTable(Database database, int refusedKept, int bundlesKept) {
        this.bundlesKept = bundlesKept;
        this.database = database;
        this.refusedKept = refusedKept;
        this.pieces = new Pieces(database);
    }

    /** Of two at once the second waits at its insert until the first is whole, and then finds it. */
    @Override
    public Attempt receive(ReleaseId id, Submission submission, Path bundle) {
        return database.transaction(sql -> {
            Optional<Long> number = sql.one("""
                    insert into submission (vendor, app, version, channel, sha256, size, envelope, submitted_at, submitted_by)
                    values (?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing returning id""", row -> row.getLong(1),
                    submission.vendor().value(), id.app().value(), id.version().toString(),
                    submission.channel().toString(), submission.sha256(), submission.size(), submission.envelope(),
                    submission.at(), submission.by());
            if (number.isPresent()) {
                Pieces.insert(sql, number.get(), bundle);
            }
            return standing(sql, submission.vendor(), id).orElseThrow();
        });
    }

    @Override
    public Optional<Attempt> find(long number) {
        return database.transaction(sql -> sql.one(SubmissionRow.SELECT + " where s.id = ?", rows::attempt, number));
    }

    @Override
    public Optional<Attempt> standing(VendorId vendor, ReleaseId id) {
        return database.transaction(sql -> standing(sql, vendor, id));
    }

    private Optional<Attempt> standing(Sql sql, VendorId vendor, ReleaseId id) throws SQLException {
        return sql.one(SubmissionRow.SELECT + STANDING, rows::attempt,
                vendor.value(), id.app().value(), id.version().toString());
    }

    @Override
    public List<Attempt> list(AttemptQuery query, int limit) {
        return database.transaction(sql -> sql.query(SubmissionRow.SELECT + """
                where (? = '' or s.app = ?) and (? = '' or s.vendor = ?) and (? = '' or s.state = ?)
                and (? or s.vendor = any (?)) and s.id < ?
                order by s.id desc limit ?""", rows::attempt,
                query.app(), query.app(), query.vendor(), query.vendor(), query.state(), query.state(),
                query.sight().everything(), query.sight().vendors(), query.before(), limit));
    }

    @Override
    public Optional<Attempt> claim(Instant now, Instant until) {
        return database.transaction(sql -> {
            Optional<Long> number = sql.one("""
                    update submission set state = 'checking', claims = claims + 1, claimed_until = ?
                    where id = (select s.id from submission s
                        where (s.state = 'received' or s.state = 'checking' and s.claimed_until < ?)
                        and not exists (select 1 from submission before where before.app = s.app and before.id < s.id
                            and before.state in ('received', 'checking'))
                        and not exists (select 1 from vendor_suspension held where held.vendor = s.vendor and held.suspended)
                        order by s.id limit 1 for update skip locked)
                    returning id""", row -> row.getLong(1), until, now);
            return number.isEmpty() ? Optional.<Attempt>empty()
                    : sql.one(SubmissionRow.SELECT + " where s.id = ?", rows::attempt, number.get());
        });
    }

    @Override
    public boolean extend(Attempt claimed, Instant until) {
        return database.transaction(sql -> sql.update("""
                update submission set claimed_until = ? where id = ? and state = 'checking' and claims = ?""",
                until, claimed.number(), claimed.claims())) == 1;
    }

    @Override
    public void fetch(long number, Path file) {
        pieces.fetch(number, file);
    }

    @Override
    public boolean pass(Attempt claimed, Release release, Instant at) {
        return database.transaction(sql -> judge(sql, claimed, "passed", release.submission().checks(), at)
                && insert(sql, claimed.number(), release));
    }

    @Override
    public boolean refuse(Attempt claimed, List<CheckResult> results, Instant at) {
        return database.transaction(sql -> {
            boolean mine = judge(sql, claimed, "refused", results, at);
            if (mine) {
                forgetBundles(sql, claimed.submission().vendor().value());
                forget(sql, claimed.submission().vendor().value());
            }
            return mine;
        });
    }

    /** Only the last claim has a word. */
    private boolean judge(Sql sql, Attempt claimed, String state, List<CheckResult> results, Instant at)
            throws SQLException {
        boolean mine = sql.update("""
                update submission set state = ?, judged_at = ?, claimed_until = null
                where id = ? and state = 'checking' and claims = ?""",
                state, at, claimed.number(), claimed.claims()) == 1;
        if (mine) {
            checks.insert(sql, claimed.number(), results);
        }
        return mine;
    }

    private boolean insert(Sql sql, long number, Release release) throws SQLException {
        return sql.update("""
                insert into release (app, version, submission, signed_by,
                    name_zh, name_en, summary_zh, summary_en, permissions, levels, sdk, sdk_versions)
                values (?, ?, ?, ?, ?, ?, ?, ?, cast(? as jsonb), ?, ?, int8range(?, ?))""",
                release.id().app().value(), release.id().version().toString(), number, release.signedBy(),
                release.listing().name().zh(), release.listing().name().en(),
                release.listing().summary().zh(), release.listing().summary().en(),
                json.write(release.listing().permissions()), release.listing().levels(),
                release.listing().sdk().range(), release.listing().sdk().least(), release.listing().sdk().below()) == 1;
    }

    /** Whoever fails for ever fills nothing; the evidence of what was taken in stays. */
    private void forget(Sql sql, String vendor) throws SQLException {
        sql.update("delete from submission_check where submission in " + OLD, vendor, refusedKept);
        sql.update("delete from submission where id in " + OLD, vendor, refusedKept);
    }

    /** An appeal is judged by the bundle it is about: the last few are kept, and those that somebody has to decide on. */
    private void forgetBundles(Sql sql, String vendor) throws SQLException {
        sql.update("delete from submission_piece where submission in " + OLD, vendor, Math.min(bundlesKept, refusedKept));
    }
}
