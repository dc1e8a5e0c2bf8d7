package org.nanwang.kernel.apps.vault;

import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.nanwang.kernel.apps.installation.Sealing;
import org.nanwang.kernel.storage.Sql;
import org.nanwang.sdk.app.InstallationId;

/** The keys of one installation's vault, by number. The newest seals until it is a quarter of a year old. */
final class VaultKeys {
    static final Duration SEALS_FOR = Duration.ofDays(90);
    private static final int KEY_BYTES = 32;
    private static final String NEWEST = "select * from vault_key where installation = ? order by number desc limit 1";

    private final InstallationId installation;
    private final Sql sql;
    private final Sealing sealing;
    private final Clock clock;
    private final Map<Integer, Key> known = new ConcurrentHashMap<>();

    VaultKeys(InstallationId installation, Sql sql, Sealing sealing, Clock clock) {
        this.installation = installation;
        this.sql = sql;
        this.sealing = sealing;
        this.clock = clock;
    }

    /**
     * A key.
     *
     * @param number its place in the row of keys, from 1
     * @param secret itself
     * @param madeAt when it began to seal
     */
    record Key(int number, SecretKey secret, Instant madeAt) {
    }

    /** Gives the key that seals now. Nodes of one database agree on it. */
    Key current() {
        return newest(known.values().stream()).filter(this::isYoung)
                .or(() -> sql.one(NEWEST, this::read, installation.toString()).filter(this::isYoung))
                .map(this::remember).orElseGet(this::make);
    }

    /** Gives the key of a number; empty when there was never such. */
    Optional<Key> find(int number) {
        return Optional.ofNullable(known.get(number)).or(() -> sql.one(
                "select * from vault_key where installation = ? and number = ?", this::read, installation.toString(), number)
                .map(this::remember));
    }

    /** Two may make one at once; the first to write wins, for both. */
    private Key make() {
        byte[] secret = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(secret);
        int number = sql.one(NEWEST, this::read, installation.toString()).map(Key::number).orElse(0) + 1;
        sql.update("insert into vault_key (installation, number, sealed, made_at) values (?, ?, ?, ?) on conflict do nothing",
                installation.toString(), number,
                sealing.seal(purpose(number), Base64.getEncoder().encodeToString(secret)), clock.instant());
        return find(number).orElseThrow();
    }

    private Key read(ResultSet row) throws SQLException {
        int number = row.getInt("number");
        byte[] secret = Base64.getDecoder().decode(sealing.open(purpose(number), row.getString("sealed")));
        return new Key(number, new SecretKeySpec(secret, "AES"), Sql.instant(row, "made_at").orElseThrow());
    }

    private Key remember(Key key) {
        known.put(key.number(), key);
        return key;
    }

    private boolean isYoung(Key key) {
        return clock.instant().isBefore(key.madeAt().plus(SEALS_FOR));
    }

    private static Optional<Key> newest(Stream<Key> keys) {
        return keys.max(Comparator.comparingInt(Key::number));
    }

    private String purpose(int number) {
        return "vault " + installation + " " + number;
    }
}
