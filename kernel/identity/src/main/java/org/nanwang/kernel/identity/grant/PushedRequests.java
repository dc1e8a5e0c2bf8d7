package org.nanwang.kernel.identity.grant;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.nanwang.kernel.identity.account.Secrets;
import org.nanwang.kernel.storage.Sql;

/** Authorization requests that a client sent ahead (RFC 9126). */
public final class PushedRequests {

    /** How long the browser may take to arrive, signing in included. */
    public static final Duration LIFETIME = Duration.ofMinutes(5);

    private static final String PREFIX = "urn:ietf:params:oauth:request_uri:";

    private final Secrets secrets = new Secrets();
    private final Sql sql;
    private final Clock clock;

    /** Works on the kernel's schema. */
    public PushedRequests(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** Keeps a request and gives its name. */
    public String keep(String client, String query) {
        Instant now = clock.instant();
        String secret = secrets.clientSecret();
        sql.update("delete from pushed_request where ends_at < ?", now);
        sql.update("insert into pushed_request (digest, client, query, ends_at) values (?, ?, ?, ?)",
                Secrets.digest(secret), client, query, now.plus(LIFETIME));
        return PREFIX + secret;
    }

    /** Finds a request of a client's. */
    public Optional<String> find(String client, String name) {
        return sql.one("select query from pushed_request where digest = ? and client = ? and ends_at > ?",
                row -> row.getString("query"), digest(name), client, clock.instant());
    }

    /** Forgets a request that has been answered. */
    public void forget(String name) {
        sql.update("delete from pushed_request where digest = ?", digest(name));
    }

    private static String digest(String name) {
        return Secrets.digest(name.startsWith(PREFIX) ? name.substring(PREFIX.length()) : "");
    }
}
