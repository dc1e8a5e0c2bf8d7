package org.nanwang.marketplace.storage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.nanwang.marketplace.release.ReleaseQuery.Sight;
import org.nanwang.marketplace.review.Queue;

/** What waits for people, from wherever it waits. */
public final class QueueTable implements Queue {

    private static final String WAITING = """
            select * from (
                select 0 as kind, r.position as number, s.vendor, s.submitted_at + ? * interval '1 second' as due
                from release r join submission s on s.id = r.submission where r.status = 'needs-review'
                union all
                select 1, r.position, s.vendor, a.appealed_at + ? * interval '1 second'
                from release_appeal a join release r using (app, version) join submission s on s.id = r.submission
                where a.granted is null
                union all
                select 2, f.submission, s.vendor, f.appealed_at + ? * interval '1 second'
                from finding_appeal f join submission s on s.id = f.submission where f.closed_at is null) w
            where (due, kind, number) > (?, ?, ?) and (? or vendor = any (?)) order by due, kind, number limit ?""";

    private final Database database;
    private final SubmissionRow submissions;
    private final ReleaseRow releases;

    /** Works in a schema that is migrated. */
    public QueueTable(Database database) {
        Json json = new Json();
        this.database = database;
        this.submissions = new SubmissionRow(json);
        this.releases = new ReleaseRow(json);
    }

    @Override
    public List<Waiting> waiting(Patience patience, Sight sight, Position after, int limit) {
        return database.transaction(sql -> {
            List<Waiting> waiting = new ArrayList<>();
            for (Position position : sql.query(WAITING, QueueTable::position, patience.release().toSeconds(),
                    patience.appeal().toSeconds(), patience.appeal().toSeconds(), after.due(), after.kind().ordinal(),
                    after.number(), sight.everything(), sight.vendors(), limit)) {
                waiting.add(waiting(sql, position));
            }
            return waiting;
        });
    }

    private Waiting waiting(Sql sql, Position position) throws SQLException {
        return position.kind() == Kind.FINDINGS
                ? new Waiting(position, Optional.empty(), sql.one(SubmissionRow.SELECT + " where s.id = ?",
                        submissions::attempt, position.number()))
                : new Waiting(position, sql.one(ReleaseRow.SELECT + " where r.position = ?", releases::read,
                        position.number()), Optional.empty());
    }

    private static Position position(ResultSet row) throws SQLException {
        return new Position(SubmissionRow.instant(row, "due").orElseThrow(), Kind.values()[row.getInt("kind")],
                row.getLong("number"));
    }
}
