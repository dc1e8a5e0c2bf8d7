package org.nanwang.marketplace.storage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.nanwang.marketplace.exception.SignedException;
import org.nanwang.marketplace.exception.SignedException.Revocation;
import org.nanwang.marketplace.exception.SignedExceptions;
import org.nanwang.sdk.app.AppId;

/** Exceptions, as they were signed. */
public final class ExceptionTable implements SignedExceptions {

    private final Database database;

    /** Works in a schema that is migrated. */
    public ExceptionTable(Database database) {
        this.database = database;
    }

    static void insert(Sql sql, SignedException exception) throws SQLException {
        sql.update("insert into finding_exception (number, app, envelope) values (?, ?, ?)",
                exception.number(), exception.app().value(), exception.envelope());
    }

    @Override
    public Optional<SignedException> find(long number) {
        return database.transaction(sql ->
                sql.one("select * from finding_exception where number = ?", ExceptionTable::read, number));
    }

    @Override
    public List<SignedException> list(String app, long after, int limit) {
        return database.transaction(sql -> sql.query("""
                select * from finding_exception where (? = '' or app = ?) and number > ? order by number limit ?""",
                ExceptionTable::read, app, app, after, limit));
    }

    @Override
    public boolean revoke(long number, Revocation revocation) {
        return database.transaction(sql -> sql.update("""
                update finding_exception set revoked_at = ?, revoked_by = ?, revocation = ?
                where number = ? and revoked_at is null""",
                revocation.at(), revocation.by(), revocation.reason(), number)) == 1;
    }

    private static SignedException read(ResultSet row) throws SQLException {
        String reason = row.getString("revocation");
        String by = row.getString("revoked_by");
        return new SignedException(row.getLong("number"), new AppId(row.getString("app")), row.getString("envelope"),
                SubmissionRow.instant(row, "revoked_at").map(at -> new Revocation(reason, at, by)));
    }
}
