package org.nanwang.marketplace.storage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.nanwang.marketplace.vendor.VendorId;
import org.nanwang.marketplace.vendor.VendorToken;
import org.nanwang.marketplace.vendor.VendorTokens;

/** Tokens of vendors, by their digests. */
public final class TokenTable implements VendorTokens {

    private final Database database;

    /** Works in a schema that is migrated. */
    public TokenTable(Database database) {
        this.database = database;
    }

    @Override
    public void add(VendorToken token) {
        database.transaction(sql -> sql.update("""
                insert into vendor_token (id, vendor, name, digest, made_at, made_by, expires_at)
                values (?, ?, ?, ?, ?, ?, ?)""", token.id(), token.vendor().value(), token.name(), token.digest(),
                token.madeAt(), token.madeBy(), token.expiresAt()));
    }

    @Override
    public List<VendorToken> of(VendorId vendor) {
        return database.transaction(sql -> sql.query(
                "select * from vendor_token where vendor = ? order by made_at desc, id", TokenTable::read, vendor.value()));
    }

    @Override
    public Optional<VendorToken> findByDigest(String digest) {
        return database.transaction(sql -> sql.one("select * from vendor_token where digest = ?", TokenTable::read, digest));
    }

    @Override
    public Optional<VendorToken> revoke(VendorId vendor, String id, Instant at) {
        return database.transaction(sql -> {
            sql.update("update vendor_token set revoked_at = ? where vendor = ? and id = ? and revoked_at is null",
                    at, vendor.value(), id);
            return sql.one("select * from vendor_token where vendor = ? and id = ?", TokenTable::read, vendor.value(), id);
        });
    }

    private static VendorToken read(ResultSet row) throws SQLException {
        return new VendorToken(row.getString("id"), new VendorId(row.getString("vendor")), row.getString("name"),
                row.getString("digest"), SubmissionRow.instant(row, "made_at").orElseThrow(), row.getString("made_by"),
                SubmissionRow.instant(row, "expires_at").orElseThrow(), SubmissionRow.instant(row, "revoked_at"));
    }
}
