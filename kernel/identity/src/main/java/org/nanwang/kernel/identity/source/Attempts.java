package org.nanwang.kernel.identity.source;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.nanwang.kernel.identity.account.Secrets;
import org.nanwang.kernel.identity.session.Browser;
import org.nanwang.kernel.identity.token.Vault;
import org.nanwang.kernel.storage.Sql;

/**
 * Attempts that are under way, in the database: another node may see their end. Each is known by a state nobody can guess,
 * and is good once, for ten minutes, in the browser that began it and for the source it was begun with.
 */
public final class Attempts {

    private static final Duration LIFETIME = Duration.ofMinutes(10);

    private final Sql sql;
    private final Vault vault;
    private final Clock clock;

    /** Works on the kernel's schema. */
    public Attempts(Sql sql, Vault vault, Clock clock) {
        this.sql = sql;
        this.vault = vault;
        this.clock = clock;
    }

    /** Makes a state. */
    public String state() {
        return new Secrets().clientSecret();
    }

    /** Keeps an attempt. */
    public void keep(String state, String source, Browser browser, Attempt attempt) {
        Instant now = clock.instant();
        String digest = Secrets.digest(state);
        sql.update("delete from source_attempt where ends_at <= ?", now);
        sql.update("""
                insert into source_attempt (digest, source, browser, back, session, afresh, memory, ends_at)
                values (?, ?, ?, ?, ?, ?, ?, ?)""", digest, source, Secrets.digest(browser.secret().orElseThrow()),
                attempt.back(), attempt.session().orElse(null), attempt.afresh(),
                vault.seal(purpose(digest), attempt.memory()), now.plus(LIFETIME));
    }

    /** Takes an attempt up again; empty if there is none of this state, browser and source, or not any more. */
    public Optional<Attempt> take(String state, String source, Browser browser) {
        return browser.secret().flatMap(secret -> sql.one("""
                delete from source_attempt where digest = ? and source = ? and browser = ? and ends_at > ?
                returning digest, back, session, afresh, memory""", this::read, Secrets.digest(state), source,
                Secrets.digest(secret), clock.instant()));
    }

    private Attempt read(ResultSet row) throws SQLException {
        return new Attempt(row.getString("back"), Optional.ofNullable(row.getString("session")), row.getBoolean("afresh"),
                vault.open(purpose(row.getString("digest")), row.getString("memory")));
    }

    private static String purpose(String digest) {
        return "source attempt " + digest;
    }
}
