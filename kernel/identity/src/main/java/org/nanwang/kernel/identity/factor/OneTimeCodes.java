package org.nanwang.kernel.identity.factor;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.Optional;
import java.util.OptionalLong;
import org.nanwang.kernel.identity.token.Vault;
import org.nanwang.kernel.storage.Sql;

/** The authenticator apps of people. An app counts once a code of it has confirmed it; each code is good once. */
public final class OneTimeCodes {

    private static final String PURPOSE = "one-time-code";
    private static final int SECRET_BYTES = 20;

    private final SecureRandom random = new SecureRandom();
    private final Sql sql;
    private final Vault vault;
    private final Clock clock;

    private record Row(String secret, long lastStep) {
    }

    /** Works on the kernel's schema; secrets are sealed with the vault. */
    public OneTimeCodes(Sql sql, Vault vault, Clock clock) {
        this.sql = sql;
        this.vault = vault;
        this.clock = clock;
    }

    /** Makes a new secret to be confirmed; an older one that was not confirmed is void, a confirmed one stays as it is. */
    public String begin(String account) {
        byte[] bytes = new byte[SECRET_BYTES];
        random.nextBytes(bytes);
        String secret = Base32.write(bytes);
        sql.update("""
                insert into one_time_code (account, sealed) values (?, ?)
                on conflict (account) do update set sealed = excluded.sealed, last_step = 0
                where not one_time_code.confirmed""", account, sealed(account, secret));
        return secret;
    }

    /** Gives the secret that waits to be confirmed. */
    public Optional<String> waiting(String account) {
        return row(account, false).map(Row::secret);
    }

    /** Tells whether somebody has an app that counts. */
    public boolean has(String account) {
        return sql.one("select 1 from one_time_code where account = ? and confirmed", row -> true, account).isPresent();
    }

    /** Confirms an app with its first code. */
    public boolean confirm(String account, String code) {
        return use(account, code, false);
    }

    /** Uses a code up. */
    public boolean accept(String account, String code) {
        return use(account, code, true);
    }

    /** Removes somebody's app. */
    public void remove(String account) {
        sql.update("delete from one_time_code where account = ?", account);
    }

    /** The database decides who is first, should a code come twice at once. */
    private boolean use(String account, String code, boolean confirmed) {
        Optional<Row> row = row(account, confirmed);
        OptionalLong step = row.map(one -> Totp.step(Base32.read(one.secret()), code.replaceAll("\\s", ""), clock.instant()))
                .orElse(OptionalLong.empty());
        return step.isPresent() && step.getAsLong() > row.orElseThrow().lastStep() && 1 == sql.update("""
                update one_time_code set last_step = ?, confirmed = true
                where account = ? and confirmed = ? and last_step = ?""",
                step.getAsLong(), account, confirmed, row.orElseThrow().lastStep());
    }

    private Optional<Row> row(String account, boolean confirmed) {
        return sql.one("select sealed, last_step from one_time_code where account = ? and confirmed = ?",
                row -> new Row(vault.open(purpose(account), row.getString("sealed")), row.getLong("last_step")),
                account, confirmed);
    }

    private String sealed(String account, String secret) {
        return vault.seal(purpose(account), secret);
    }

    /** A secret that is copied to another account's row does not open there. */
    private static String purpose(String account) {
        return PURPOSE + " " + account;
    }
}
