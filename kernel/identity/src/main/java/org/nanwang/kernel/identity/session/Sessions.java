package org.nanwang.kernel.identity.session;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.nanwang.kernel.identity.account.Secrets;
import org.nanwang.kernel.storage.Sql;

/** The sessions, in the database: a restart or another node makes no difference. The cookie's value is kept as a digest. */
public final class Sessions {

    private static final Duration LONGEST = Duration.ofHours(12);
    static final Duration IDLE = Duration.ofHours(2);
    private static final Duration NOTED = Duration.ofMinutes(5);
    private static final String SELECT = """
            select id, account, proofs, address, agent, signed_in_at, used_at, failures, failed_at, failed_from from session
            where ends_at > ? and used_at > ? and\s""";

    private final Sql sql;
    private final Clock clock;

    /** Works on the kernel's schema. */
    public Sessions(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** Opens a session for whoever holds a secret, which must be new: an older one may be known to others. */
    public Session open(String secret, Proven proven, Session.Place place, FailedTries failed) {
        Instant now = clock.instant();
        sql.update("delete from session where ends_at <= ? or used_at <= ?", now, now.minus(IDLE));
        Session session = new Session(UUID.randomUUID().toString(), proven, place, now, failed);
        sql.update("""
                insert into session (digest, id, account, proofs, address, agent, signed_in_at, used_at, ends_at, failures,
                    failed_at, failed_from) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""", Secrets.digest(secret),
                session.id(), proven.account(), proven.methods().toArray(String[]::new), place.address(),
                place.agent(), proven.at(), now, now.plus(LONGEST), failed.count(), failed.latest().map(FailedTries.Try::at).orElse(null),
                failed.latest().map(FailedTries.Try::address).orElse(null));
        return session;
    }

    /** Finds the session of who holds a secret. */
    public Optional<Session> find(String secret) {
        Instant now = clock.instant();
        Optional<Session> found =
                sql.one(SELECT + "digest = ?", Sessions::read, now, now.minus(IDLE), Secrets.digest(secret));
        found.filter(session -> session.usedAt().plus(NOTED).isBefore(now))
                .ifPresent(session -> sql.update("update session set used_at = ? where id = ?", now, session.id()));
        return found;
    }

    /** Lets a session go with its browser to a new secret. */
    public void follow(String secret, String next) {
        sql.update("update session set digest = ? where digest = ?", Secrets.digest(next), Secrets.digest(secret));
    }

    /** Lists where somebody is signed in, the newest first. */
    public List<Session> of(String account) {
        Instant now = clock.instant();
        return sql.query(SELECT + "account = ? order by signed_in_at desc limit 100", Sessions::read, now,
                now.minus(IDLE), account);
    }

    /** Ends a session of somebody's. @return false if it is not theirs, or over */
    public boolean end(String account, String id) {
        return 1 == sql.update("delete from session where account = ? and id = ?", account, id);
    }

    private static Session read(ResultSet row) throws SQLException {
        return new Session(row.getString("id"), new Proven(row.getString("account"),
                List.of((String[]) row.getArray("proofs").getArray()), Sql.instant(row, "signed_in_at").orElseThrow()),
                new Session.Place(row.getString("address"), row.getString("agent")),
                Sql.instant(row, "used_at").orElseThrow(), FailedSignIns.read(row, "failed_at", "failed_from"));
    }
}
