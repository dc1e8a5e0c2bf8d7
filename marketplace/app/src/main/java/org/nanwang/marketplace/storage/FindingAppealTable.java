package org.nanwang.marketplace.storage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.nanwang.marketplace.appeal.FindingAppeal;
import org.nanwang.marketplace.appeal.FindingAppeal.Answer;
import org.nanwang.marketplace.appeal.FindingAppeal.Appealed;
import org.nanwang.marketplace.appeal.FindingAppeals;

/** Appeals against findings. What was overturned and its exception are written together. */
public final class FindingAppealTable implements FindingAppeals {

    private final Database database;
    private final Json json = new Json();

    /** Works in a schema that is migrated. */
    public FindingAppealTable(Database database) {
        this.database = database;
    }

    @Override
    public Optional<FindingAppeal> of(long submission) {
        return database.transaction(sql -> {
            List<Appealed> findings = sql.query(
                    "select * from appealed_finding where submission = ? order by fingerprint", this::appealed, submission);
            return sql.one("select * from finding_appeal where submission = ?", row -> new FindingAppeal(submission,
                    row.getString("reason"), SubmissionRow.instant(row, "appealed_at").orElseThrow(),
                    row.getString("appealed_by"), findings, SubmissionRow.instant(row, "closed_at")), submission);
        });
    }

    @Override
    public int open(String vendor) {
        return database.transaction(sql -> sql.one("""
                select count(*) from finding_appeal f join submission s on s.id = f.submission
                where f.closed_at is null and s.vendor = ?""", row -> row.getInt(1), vendor)).orElse(0);
    }

    @Override
    public boolean add(FindingAppeal appeal) {
        return database.transaction(sql -> {
            int added = sql.update("""
                    insert into finding_appeal (submission, reason, appealed_at, appealed_by)
                    select s.id, ?, ?, ? from submission s where s.id = ? and s.state = 'refused'
                    and exists (select 1 from submission_piece p where p.submission = s.id and p.number = 0)
                    on conflict do nothing""", appeal.reason(), appeal.at(), appeal.by(), appeal.submission());
            for (Appealed each : added == 0 ? List.<Appealed>of() : appeal.findings()) {
                sql.update("insert into appealed_finding (submission, fingerprint, finding) values (?, ?, cast(? as jsonb))",
                        appeal.submission(), each.fingerprint(), json.write(each.finding()));
            }
            return added == 1;
        });
    }

    @Override
    public boolean holdsBundle(long submission) {
        return database.transaction(sql -> sql.one("select 1 from submission_piece where submission = ? and number = 0",
                row -> 1, submission)).isPresent();
    }

    @Override
    public long nextException() {
        return database.transaction(sql -> sql.one("select nextval('finding_exception_number')", row -> row.getLong(1)))
                .orElseThrow();
    }

    @Override
    public boolean answer(long submission, List<Ruling> rulings) {
        return database.transaction(sql -> {
            // Of two at once the second sees what the first has decided.
            sql.query("select 1 from finding_appeal where submission = ? for update", row -> 1, submission);
            List<String> open = sql.query(
                    "select fingerprint from appealed_finding where submission = ? and decided_at is null",
                    row -> row.getString(1), submission);
            List<String> decided = rulings.stream().map(Ruling::fingerprint).distinct().toList();
            if (!open.containsAll(decided) || decided.size() < rulings.size()) {
                return false;
            }
            for (Ruling ruling : rulings) {
                write(sql, submission, ruling);
            }
            if (open.size() == decided.size()) {
                close(sql, submission, rulings.get(0).answer().at());
            }
            return true;
        });
    }

    private static void write(Sql sql, long submission, Ruling ruling) throws SQLException {
        Answer answer = ruling.answer();
        sql.update("""
                update appealed_finding set overturned = ?, answer = ?, decided_at = ?, decided_by = ?, exception = ?
                where submission = ? and fingerprint = ?""", answer.overturned(), answer.reason(), answer.at(), answer.by(),
                answer.exception().orElse(null), submission, ruling.fingerprint());
        if (ruling.exception().isPresent()) {
            ExceptionTable.insert(sql, ruling.exception().get());
        }
    }

    private static void close(Sql sql, long submission, Instant at) throws SQLException {
        sql.update("update finding_appeal set closed_at = ? where submission = ?", at, submission);
        int again = sql.update("""
                update submission s set state = 'received', claims = 0, judged_at = null where s.id = ? and s.state = 'refused'
                and exists (select 1 from appealed_finding a where a.submission = s.id and a.overturned)
                and not exists (select 1 from submission o where o.vendor = s.vendor and o.app = s.app
                    and o.version = s.version and o.state <> 'refused')""", submission);
        if (again == 1) {
            sql.update("delete from submission_check where submission = ?", submission);
        }
    }

    private Appealed appealed(ResultSet row) throws SQLException {
        boolean overturned = row.getBoolean("overturned");
        String reason = row.getString("answer");
        String by = row.getString("decided_by");
        Optional<Long> exception = Optional.ofNullable(row.getObject("exception", Long.class));
        return new Appealed(row.getString("fingerprint"), json.finding(row.getString("finding")),
                SubmissionRow.instant(row, "decided_at")
                        .map(at -> new Answer(overturned, reason, at, by, exception)));
    }
}
