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

    private record Row(String authorized, Optional<Instant> usedAt) {
    }

    private enum Use {
        FIRST, AGAIN, THEFT
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
        return insert(sql, token, authorization) ? Optional.of(token) : Optional.empty();
    }

    /** Finds what a token is made for, whether or not it was used. */
    public Optional<Authorization> find(String token) {
        return row(sql, token, "").flatMap(row -> authorizations.find(row.authorized()));
    }

    /** Uses a token up and gives the next one. */
    public Optional<Turned> turn(String token, String client) {
        Optional<Authorization> authorization = find(token);
        if (authorization.isEmpty()) {
            return Optional.empty();
        }
        String next = vault.derive("refresh-token", token);
        boolean own = authorization.get().client().equals(client);
        Use use = own ? sql.transaction(work -> use(work, token, next, authorization.get())) : Use.THEFT;
        if (use == Use.THEFT) {
            authorizations.end(authorization.get().id());
            return Optional.empty();
        }
        return Optional.of(new Turned(next, authorization.get()));
    }

    private Use use(Sql work, String token, String next, Authorization authorization) {
        Optional<Row> locked = row(work, token, " for update");
        if (locked.isEmpty()) {
            return Use.THEFT;
        }
        Instant now = clock.instant();
        if (locked.get().usedAt().isEmpty()) {
            work.update("update refresh_token set used_at = ? where digest = ?", now, Secrets.digest(token));
            return insert(work, next, authorization) ? Use.FIRST : Use.THEFT;
        }
        boolean soon = now.isBefore(locked.get().usedAt().get().plus(GRACE));
        boolean waiting = row(work, next, "").filter(row -> row.usedAt().isEmpty()).isPresent();
        return soon && waiting ? Use.AGAIN : Use.THEFT;
    }

    private static boolean insert(Sql work, String token, Authorization authorization) {
        return 1 == work.update("""
                insert into refresh_token (digest, authorized, ends_at)
                select ?, id, ends_at from authorized where id = ? for key share""",
                Secrets.digest(token), authorization.id());
    }

    private static Optional<Row> row(Sql work, String token, String lock) {
        return work.one("select authorized, used_at from refresh_token where digest = ?" + lock,
                row -> new Row(row.getString("authorized"), Sql.instant(row, "used_at")), Secrets.digest(token));
    }
}
