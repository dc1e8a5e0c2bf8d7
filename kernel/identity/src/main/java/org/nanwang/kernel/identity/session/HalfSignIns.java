package org.nanwang.kernel.identity.session;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.nanwang.kernel.identity.account.Secrets;
import org.nanwang.kernel.storage.Sql;

/** Browsers in which the password was right and the second factor is still missing. They are signed in nowhere. */
public final class HalfSignIns {

    private static final Duration LIFETIME = Duration.ofMinutes(10);

    private final Sql sql;
    private final Clock clock;

    /** Works on the kernel's schema. */
    public HalfSignIns(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** Remembers what the holder of a secret, which must be new, has shown. */
    public void keep(String secret, Proven proven) {
        Instant now = clock.instant();
        sql.update("delete from half_sign_in where ends_at <= ?", now);
        sql.update("insert into half_sign_in (digest, account, signed_in_at, ends_at) values (?, ?, ?, ?)",
                Secrets.digest(secret), proven.account(), proven.at(), now.plus(LIFETIME));
    }

    /** Finds what the holder of a secret has shown. */
    public Optional<Proven> find(String secret) {
        return sql.one("select account, signed_in_at from half_sign_in where digest = ? and ends_at > ?",
                row -> Proven.byPassword(row.getString("account"), Sql.instant(row, "signed_in_at").orElseThrow()),
                Secrets.digest(secret), clock.instant());
    }

    /** Forgets all of an account. */
    public void endOf(String account) {
        sql.update("delete from half_sign_in where account = ?", account);
    }

    /** Forgets. */
    public void end(String secret) {
        sql.update("delete from half_sign_in where digest = ?", Secrets.digest(secret));
    }
}
