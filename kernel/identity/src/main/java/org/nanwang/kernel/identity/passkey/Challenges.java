package org.nanwang.kernel.identity.passkey;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.nanwang.kernel.identity.account.Secrets;
import org.nanwang.kernel.identity.token.Vault;
import org.nanwang.kernel.storage.Sql;

/**
 * What a passkey signs: something new each time, good once, for five minutes, in the browser it was made for. Only answered
 * ones are kept, so that who merely opens pages fills no table; every node of the vault knows the others again.
 */
final class Challenges {

    private static final Duration LIFETIME = Duration.ofMinutes(5);
    private static final int RADIX = 36;

    private final Sql sql;
    private final Vault vault;
    private final Clock clock;

    Challenges(Sql sql, Vault vault, Clock clock) {
        this.sql = sql;
        this.vault = vault;
        this.clock = clock;
    }

    String make(String browser) {
        String ends = Long.toString(clock.instant().plus(LIFETIME).getEpochSecond(), RADIX);
        String content = ends + "." + new Secrets().clientSecret();
        return content + "." + proof(browser, content);
    }

    /** Uses a challenge up. @return false if it is none of ours for this browser, has expired, or was answered before */
    boolean take(String browser, String challenge) {
        int end = challenge.lastIndexOf('.');
        return end > 0 && same(proof(browser, challenge.substring(0, end)), challenge.substring(end + 1))
                && first(challenge, Instant.ofEpochSecond(Long.parseLong(challenge.substring(0, challenge.indexOf('.')), RADIX)));
    }

    private boolean first(String challenge, Instant ends) {
        Instant now = clock.instant();
        sql.update("delete from passkey_challenge where ends_at <= ?", now);
        return ends.isAfter(now) && 1 == sql.update("""
                insert into passkey_challenge (digest, ends_at) values (?, ?) on conflict (digest) do nothing""",
                Secrets.digest(challenge), ends);
    }

    private String proof(String browser, String content) {
        return vault.derive("passkey-challenge", browser + "\n" + content);
    }

    private static boolean same(String expected, String given) {
        return MessageDigest.isEqual(expected.getBytes(StandardCharsets.UTF_8), given.getBytes(StandardCharsets.UTF_8));
    }
}
