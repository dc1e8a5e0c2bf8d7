package org.nanwang.kernel.identity.passkey;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.nanwang.kernel.storage.Sql;

/** Where passkeys are kept. Nothing here opens anything. */
final class PasskeyStore {

    private static final String SELECT = """
            select id, account, name, public_key, sign_count, transports, portable, backed_up, created_at, used_at
            from passkey where\s""";

    private final Sql sql;

    PasskeyStore(Sql sql) {
        this.sql = sql;
    }

    /** Adds a passkey. @return false if it is there already, whoever has it */
    boolean add(Passkey passkey) {
        Passkey.Key key = passkey.key();
        return 1 == sql.update("""
                insert into passkey (id, account, name, public_key, sign_count, transports, portable, backed_up, created_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict (id) do nothing""", passkey.id(), passkey.account(),
                passkey.name(), key.cose(), key.count(), key.transports().toArray(String[]::new), key.portable(),
                key.backedUp(), passkey.createdAt());
    }

    Optional<Passkey> find(String id) {
        return sql.one(SELECT + "id = ?", PasskeyStore::read, id);
    }

    /** Lists somebody's, the oldest first. */
    List<Passkey> of(String account) {
        return sql.query(SELECT + "account = ? order by created_at, id", PasskeyStore::read, account);
    }

    /** Remembers a use. @return false if it was used meanwhile, and this count may be older */
    boolean used(Passkey before, Passkey.Key after, Instant now) {
        return 1 == sql.update("update passkey set sign_count = ?, backed_up = ?, used_at = ? where id = ? and sign_count = ?",
                after.count(), after.backedUp(), now, before.id(), before.key().count());
    }

    void rename(Passkey passkey, String name) {
        sql.update("update passkey set name = ? where id = ?", name, passkey.id());
    }

    void remove(Passkey passkey) {
        sql.update("delete from passkey where id = ?", passkey.id());
    }

    void removeAll(String account) {
        sql.update("delete from passkey where account = ?", account);
    }

    private static Passkey read(ResultSet row) throws SQLException {
        return new Passkey(row.getString("id"), row.getString("account"), row.getString("name"),
                new Passkey.Key(row.getString("public_key"), row.getLong("sign_count"),
                        List.of((String[]) row.getArray("transports").getArray()), row.getBoolean("portable"),
                        row.getBoolean("backed_up")),
                Sql.instant(row, "created_at").orElseThrow(), Sql.instant(row, "used_at"));
    }
}
