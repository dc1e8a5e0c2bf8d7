package org.nanwang.kernel.identity.session;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Optional;
import org.nanwang.kernel.storage.Sql;

/** Remembers tries to sign in that failed until the next that does not, so that people learn of those that were not theirs. */
public final class FailedSignIns {

    private final Sql sql;
    private final Clock clock;

    /** Works on the kernel's schema. */
    public FailedSignIns(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** Notes one. A name nobody has is none, and takes as long. */
    public void note(String name, String address) {
        sql.update("""
                insert into failed_sign_in (account, failures, last_at, last_from)
                select id, 1, ?, ? from account where kind = 'PERSON' and name = ?
                on conflict (account) do update set failures = failed_sign_in.failures + 1,
                    last_at = excluded.last_at, last_from = excluded.last_from""", clock.instant(), address, name);
    }

    /** Gives those since somebody last signed in. */
    public FailedTries of(String account) {
        return sql.one("select failures, last_at, last_from from failed_sign_in where account = ?",
                row -> read(row, "last_at", "last_from"), account).orElse(FailedTries.NONE);
    }

    /** Gives them and begins anew: somebody has signed in. */
    public FailedTries take(String account) {
        return sql.one("delete from failed_sign_in where account = ? returning failures, last_at, last_from",
                row -> read(row, "last_at", "last_from"), account).orElse(FailedTries.NONE);
    }

    static FailedTries read(ResultSet row, String at, String from) throws SQLException {
        String address = row.getString(from);
        return new FailedTries(row.getInt("failures"),
                Sql.instant(row, at).map(moment -> new FailedTries.Try(moment, Optional.ofNullable(address).orElse(""))));
    }
}
