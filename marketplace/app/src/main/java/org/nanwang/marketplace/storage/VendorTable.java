package org.nanwang.marketplace.storage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.nanwang.marketplace.vendor.Vendor;
import org.nanwang.marketplace.vendor.VendorId;
import org.nanwang.marketplace.vendor.VendorKey;
import org.nanwang.marketplace.vendor.Vendors;
import org.nanwang.sdk.pack.catalogue.KeyEntry;
import org.nanwang.sdk.pack.sign.VerifyKey;

/** The register of vendors in two tables. */
public final class VendorTable implements Vendors {

    private final Database database;

    /** Works in a schema that is migrated. */
    public VendorTable(Database database) {
        this.database = database;
    }

    @Override
    public Optional<Vendor> find(VendorId id) {
        return database.transaction(sql -> sql.one("select * from vendor where id = ?", VendorTable::vendor, id.value()));
    }

    @Override
    public Optional<String> suspension(VendorId id) {
        return database.transaction(sql -> sql.one("select reason from vendor_suspension where vendor = ? and suspended",
                row -> row.getString(1), id.value()));
    }

    @Override
    public List<Vendor> list(String after, int limit) {
        return database.transaction(sql -> sql.query(
                "select * from vendor where id > ? order by id limit ?", VendorTable::vendor, after, limit));
    }

    @Override
    public Vendor add(Vendor vendor) {
        return database.transaction(sql -> add(sql, vendor));
    }

    static Vendor add(Sql sql, Vendor vendor) throws SQLException {
        // Two registrations at once must see each other, or namespaces could overlap.
        sql.update("lock table vendor in share row exclusive mode");
        Optional<Vendor> inTheWay = sql.query("select * from vendor", VendorTable::vendor).stream()
                .filter(other -> other.id().overlaps(vendor.id())).findFirst();
        if (inTheWay.isPresent()) {
            return inTheWay.get();
        }
        sql.update("insert into vendor (id, name, registered_at, registered_by) values (?, ?, ?, ?)",
                vendor.id().value(), vendor.name(), vendor.registeredAt(), vendor.registeredBy());
        return vendor;
    }

    @Override
    public List<VendorKey> keys(VendorId vendor) {
        return database.transaction(sql -> sql.query(
                "select * from vendor_key where vendor = ? order by registered_at, id", VendorTable::key, vendor.value()));
    }

    @Override
    public VendorKey add(VendorKey key) {
        return database.transaction(sql -> {
            sql.update("insert into vendor_key (vendor, id, public_key, registered_at, registered_by)"
                            + " values (?, ?, ?, ?, ?) on conflict do nothing",
                    key.vendor().value(), key.id(), key.key().pem(), key.registeredAt(), key.registeredBy());
            return key(sql, key.vendor(), key.id()).orElseThrow();
        });
    }

    @Override
    public Optional<VendorKey> revoke(VendorId vendor, String key, VendorKey.Revocation revocation) {
        return database.transaction(sql -> {
            Optional<VendorKey> known = sql.one("select * from vendor_key where vendor = ? and id = ? for update",
                    VendorTable::key, vendor.value(), key);
            if (known.filter(found -> found.revocation().filter(now -> !revocation.isStricterThan(now)).isEmpty())
                    .isPresent()) {
                sql.update("update vendor_key set revoked_at = ?, revoked_by = ?, compromised_since = cast(? as timestamptz),"
                                + " revocation_reason = ? where vendor = ? and id = ?", revocation.at(), revocation.by(),
                        revocation.compromisedSince().orElse(null), revocation.reason(), vendor.value(), key);
                CatalogueTable.append(sql, new KeyEntry(vendor.value(), known.get().key().fingerprint(),
                        revocation.since(), revocation.cause(), revocation.at()));
            }
            return key(sql, vendor, key);
        });
    }

    private static Optional<VendorKey> key(Sql sql, VendorId vendor, String id) throws SQLException {
        return sql.one("select * from vendor_key where vendor = ? and id = ?", VendorTable::key, vendor.value(), id);
    }

    private static Vendor vendor(ResultSet row) throws SQLException {
        return new Vendor(new VendorId(row.getString("id")), row.getString("name"), instant(row, "registered_at"),
                row.getString("registered_by"));
    }

    private static VendorKey key(ResultSet row) throws SQLException {
        Optional<VendorKey.Revocation> revocation = row.getString("revoked_by") == null
                ? Optional.empty()
                : Optional.of(new VendorKey.Revocation(instant(row, "revoked_at"), row.getString("revoked_by"),
                        Optional.ofNullable(row.getObject("compromised_since", OffsetDateTime.class))
                                .map(OffsetDateTime::toInstant), row.getString("revocation_reason")));
        return new VendorKey(new VendorId(row.getString("vendor")), VerifyKey.parse(row.getString("public_key")),
                instant(row, "registered_at"), row.getString("registered_by"), revocation);
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
