package org.nanwang.kernel.identity.grant;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.nanwang.kernel.identity.session.Proven;
import org.nanwang.kernel.identity.session.Session;
import org.nanwang.kernel.identity.token.Revocations;
import org.nanwang.kernel.storage.Sql;

/** The authorizations, in the database. */
public final class Authorizations {

    private static final Duration WITH_SESSION = Duration.ofHours(12);
    private static final Duration OFFLINE = Duration.ofDays(30);
    private static final String SELECT =
            "select id, account, client, session, scope, audiences, proofs, signed_in_at, ends_at from authorized where ";

    private final Sql sql;
    private final Revocations revocations;
    private final Clock clock;

    /** Works on the kernel's schema. */
    public Authorizations(Sql sql, Revocations revocations, Clock clock) {
        this.sql = sql;
        this.revocations = revocations;
        this.clock = clock;
    }

    /** Opens one. With {@code offline_access} it outlives the session in which it was given. */
    public Authorization open(Session session, String client, Extent extent) {
        Instant now = clock.instant();
        boolean offline = extent.has("offline_access");
        sql.update("delete from authorized where ends_at < ?", now);
        Authorization opened = new Authorization(UUID.randomUUID().toString(), session.account(), client,
                offline ? Optional.empty() : Optional.of(session.id()), extent, session.proven(),
                now.plus(offline ? OFFLINE : WITH_SESSION));
        sql.update("""
                insert into authorized (id, account, client, session, scope, audiences, proofs, signed_in_at, ends_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)""", opened.id(), opened.account(), client,
                opened.session().orElse(null), array(extent.scope()), array(extent.audiences()),
                array(opened.proven().methods()), opened.proven().at(), opened.endsAt());
        return opened;
    }

    /** Finds one that has not ended. */
    public Optional<Authorization> find(String id) {
        return sql.one(SELECT + "id = ? and ends_at > ?", Authorizations::read, id, clock.instant());
    }

    /** Finds the one a refresh token is made for, if it has not ended. */
    Optional<Authorization> findByRefreshToken(String digest) {
        return sql.one(SELECT + "id = (select authorized from refresh_token where digest = ?) and ends_at > ?",
                Authorizations::read, digest, clock.instant());
    }

    /** Ends one, with its codes and all tokens made for it. */
    public void end(String id) {
        revocations.revoke(id);
        sql.update("delete from authorized where id = ?", id);
    }

    /** Ends those that were given in a session, and gives them. */
    public List<Authorization> endOfSession(String session) {
        List<Authorization> given = sql.query(SELECT + "session = ?", Authorizations::read, session);
        given.forEach(one -> end(one.id()));
        return given;
    }

    /** Takes those of a session over to the one that follows it in the same browser. */
    public void move(String session, String next) {
        sql.update("update authorized set session = ? where session = ?", next, session);
    }

    /** Ends those that were not given in one session of an account. */
    public void endBeside(String account, String session) {
        sql.query(SELECT + "account = ? and session is distinct from ?", Authorizations::read, account, session)
                .forEach(one -> end(one.id()));
    }

    /** Ends those of one client for one account. */
    public void endOf(String account, String client) {
        sql.query(SELECT + "account = ? and client = ?", Authorizations::read, account, client)
                .forEach(one -> end(one.id()));
    }

    private static Authorization read(ResultSet row) throws SQLException {
        return new Authorization(row.getString("id"), row.getString("account"), row.getString("client"),
                Optional.ofNullable(row.getString("session")), new Extent(texts(row, "scope"), texts(row, "audiences")),
                new Proven(row.getString("account"), texts(row, "proofs"), Sql.instant(row, "signed_in_at").orElseThrow()),
                Sql.instant(row, "ends_at").orElseThrow());
    }

    static List<String> texts(ResultSet row, String column) throws SQLException {
        return Arrays.asList((String[]) row.getArray(column).getArray());
    }

    static String[] array(List<String> texts) {
        return texts.toArray(String[]::new);
    }
}
