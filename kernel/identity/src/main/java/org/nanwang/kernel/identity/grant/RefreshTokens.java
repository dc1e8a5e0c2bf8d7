package org.nanwang.kernel.identity.grant;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.nanwang.kernel.identity.account.Secrets;
import org.nanwang.kernel.identity.token.Vault;
import org.nanwang.kernel.storage.Sql;

/**
 * Refresh tokens, each good once. A used one gives the same successor again for some seconds, as long as the successor has
 * not been used: the answer may have been lost. Any other use of a used token is a theft and ends the authorization.
 *
 * <p>The successor follows from the token by a key outside the database, so that it can be given again without being kept.
 */
public final class RefreshTokens {

    private static final Duration GRACE = Duration.ofSeconds(30);

    private final Secrets secrets = new Secrets();
    private final Sql sql;
    private final Vault vault;
    private final Authorizations authorizations;
    private final Clock clock;

    /** What a token is worth: the next one, and what they are made for. */
    public record Turned(String next, Authorization authorization) {
    }

    /** Works on the kernel's schema. */
    public RefreshTokens(Sql sql, Vault vault, Authorizations authorizations, Clock clock) {
        this.sql = sql;
        this.vault = vault;
        this.authorizations = authorizations;
        this.clock = clock;
    }

    /** Makes the first token of an authorization; empty if that has just ended. */
    public Optional<String> first(Authorization authorization) {
        String token = secrets.clientSecret();
        return 1 == sql.update("""
                insert into refresh_token (digest, authorized, ends_at)
                select ?, id, ends_at from authorized where id = ? for key share""",
                Secrets.digest(token), authorization.id()) ? Optional.of(token) : Optional.empty();
    }

    /** Finds what a token is made for, whether or not it was used. */
    public Optional<Authorization> find(String token) {
        return authorizations.findByRefreshToken(Secrets.digest(token));
    }

    /** Uses a token up and gives the next one. */
    public Optional<Turned> turn(String token, String client) {
        Optional<Authorization> authorization = find(token);
        if (authorization.isEmpty()) {
            return Optional.empty();
        }
        String next = vault.derive("refresh-token", token);
        boolean own = authorization.get().client().equals(client);
        if (own && (used(token, next, authorization.get()) || sql.transaction(work -> lost(work, token, next)))) {
            return Optional.of(new Turned(next, authorization.get()));
        }
        authorizations.end(authorization.get().id());
        return Optional.empty();
    }

    /**
     * Uses a token for the first time: used and followed in one statement, so both or neither. The authorization is held
     * first, as by whoever ends it.
     */
    private boolean used(String token, String next, Authorization authorization) {
        return 1 == sql.update("""
                with held as (select id, ends_at from authorized where id = ? for key share),
                used as (update refresh_token set used_at = ?
                    where digest = ? and used_at is null and authorized in (select id from held) returning authorized)
                insert into refresh_token (digest, authorized, ends_at)
                select ?, held.id, held.ends_at from held join used on used.authorized = held.id""",
                authorization.id(), clock.instant(), Secrets.digest(token), Secrets.digest(next));
    }

    /** Tells whether a used token's answer may have been lost: it is not long ago, and the successor waits. */
    private boolean lost(Sql work, String token, String next) {
        return usedAt(work, token).filter(at -> clock.instant().isBefore(at.plus(GRACE))).isPresent()
                && work.one("select 1 from refresh_token where digest = ? and used_at is null", row -> true,
                        Secrets.digest(next)).isPresent();
    }

    private static Optional<Instant> usedAt(Sql work, String token) {
        return work.one("select used_at from refresh_token where digest = ? for update",
                row -> Sql.instant(row, "used_at"), Secrets.digest(token)).flatMap(at -> at);
    }
}
