package org.nanwang.marketplace.storage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.nanwang.marketplace.release.Endorsement;
import org.nanwang.marketplace.release.Endorsements;
import org.nanwang.marketplace.release.ReleaseId;
import org.nanwang.marketplace.review.Appeal;
import org.nanwang.marketplace.review.Comment;
import org.nanwang.marketplace.review.Reviews;

/** Approvals of several, comments and appeals. */
public final class ReviewTable implements Endorsements, Reviews {

    private final Database database;
    private final Json json = new Json();

    /** Works in a schema that is migrated. */
    public ReviewTable(Database database) {
        this.database = database;
    }

    @Override
    public List<Endorsement> add(ReleaseId id, Endorsement endorsement) {
        return database.transaction(sql -> {
            // Of two at once the second sees the first.
            sql.query("select 1 from release where app = ? and version = ? for update", row -> 1, app(id), version(id));
            sql.update("""
                    insert into release_endorsement (app, version, account, permissions, endorsed_at)
                    values (?, ?, ?, cast(? as jsonb), ?) on conflict (app, version, account)
                    do update set permissions = excluded.permissions, endorsed_at = excluded.endorsed_at""",
                    app(id), version(id), endorsement.by(), json.write(endorsement.permissions()), endorsement.at());
            return of(sql, id);
        });
    }

    @Override
    public List<Endorsement> of(ReleaseId id) {
        return database.transaction(sql -> of(sql, id));
    }

    private List<Endorsement> of(Sql sql, ReleaseId id) throws SQLException {
        return sql.query("select * from release_endorsement where app = ? and version = ? order by endorsed_at, account",
                row -> new Endorsement(row.getString("account"), json.texts(row.getString("permissions")),
                        SubmissionRow.instant(row, "endorsed_at").orElseThrow()), app(id), version(id));
    }

    @Override
    public void comment(ReleaseId id, Comment comment) {
        database.transaction(sql -> sql.update(
                "insert into release_comment (app, version, text, written_at, written_by) values (?, ?, ?, ?, ?)",
                app(id), version(id), comment.text(), comment.at(), comment.by()));
    }

    @Override
    public List<Comment> comments(ReleaseId id) {
        return database.transaction(sql -> sql.query(
                "select * from release_comment where app = ? and version = ? order by id",
                row -> new Comment(row.getString("text"), SubmissionRow.instant(row, "written_at").orElseThrow(),
                        row.getString("written_by")), app(id), version(id)));
    }

    @Override
    public boolean appeal(ReleaseId id, Appeal appeal) {
        return database.transaction(sql -> sql.update("""
                insert into release_appeal (app, version, reason, appealed_at, appealed_by, refused_by)
                select app, version, ?, ?, ?, decided_by from release
                where app = ? and version = ? and status = 'refused' on conflict do nothing""",
                appeal.reason(), appeal.at(), appeal.by(), app(id), version(id))) == 1;
    }

    @Override
    public Optional<Appeal> appeal(ReleaseId id) {
        return database.transaction(sql -> sql.one("select * from release_appeal where app = ? and version = ?",
                ReviewTable::appeal, app(id), version(id)));
    }

    @Override
    public boolean answer(ReleaseId id, Appeal.Answer answer) {
        return database.transaction(sql -> {
            boolean written = sql.update("""
                    update release_appeal set granted = ?, answer = ?, decided_at = ?, decided_by = ?
                    where app = ? and version = ? and granted is null""", answer.granted(), answer.reason(), answer.at(),
                    answer.by(), app(id), version(id)) == 1;
            if (written && answer.granted()) {
                sql.update("delete from release_endorsement where app = ? and version = ?", app(id), version(id));
                sql.update("""
                        update release set status = 'needs-review', decided_at = null, decided_by = null, reason = null
                        where app = ? and version = ? and status = 'refused'""", app(id), version(id));
            }
            return written;
        });
    }

    private static Appeal appeal(ResultSet row) throws SQLException {
        boolean granted = row.getBoolean("granted");
        String answer = row.getString("answer");
        String by = row.getString("decided_by");
        return new Appeal(row.getString("reason"), SubmissionRow.instant(row, "appealed_at").orElseThrow(),
                row.getString("appealed_by"), row.getString("refused_by"), SubmissionRow.instant(row, "decided_at")
                        .map(at -> new Appeal.Answer(granted, answer, at, by)));
    }

    private static String app(ReleaseId id) {
        return id.app().value();
    }

    private static String version(ReleaseId id) {
        return id.version().toString();
    }
}
