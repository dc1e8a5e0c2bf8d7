package org.nanwang.kernel.apps.catalogue;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.nanwang.kernel.storage.Sql;
import org.nanwang.sdk.app.AppId;
import org.nanwang.sdk.app.ReleaseVersion;
import org.nanwang.sdk.pack.catalogue.CatalogueChain;
import org.nanwang.sdk.pack.catalogue.CatalogueHead;
import org.nanwang.sdk.pack.catalogue.KeyEntry;
import org.nanwang.sdk.pack.catalogue.ReleaseEntry;
import org.nanwang.sdk.pack.catalogue.Standing;

/** What this node knows of the catalogue. Head and all that follows from it change in one transaction. */
final class CatalogueTables {
    private static final String HEAD = """
            insert into catalogue (marketplace, version, chain, issued_at, expires) values (?, ?, ?, ?, ?)
            on conflict (one) do update set marketplace = excluded.marketplace, version = excluded.version,
                chain = excluded.chain, issued_at = excluded.issued_at, expires = excluded.expires
            """;
    private static final String RELEASES = """
            insert into catalogue_release (sha256, app, version, vendor, standing, reason, decided_at)
            select * from unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::timestamptz[])
            on conflict (sha256) do update set standing = excluded.standing, reason = excluded.reason,
                decided_at = excluded.decided_at
            """;
    private static final String KEY = """
            insert into catalogue_key (fingerprint, vendor, since, cause, decided_at) values (?, ?, ?, ?, ?)
            on conflict (fingerprint, vendor) do update set since = least(catalogue_key.since, excluded.since),
                cause = excluded.cause, decided_at = excluded.decided_at
            """;
    private static final String VENDOR = """
            insert into catalogue_vendor (vendor, suspended, reason, decided_at) values (?, ?, ?, ?)
            on conflict (vendor) do update set suspended = excluded.suspended, reason = excluded.reason,
                decided_at = excluded.decided_at
            """;

    private final Sql sql;

    CatalogueTables(Sql sql) {
        this.sql = sql;
    }

    Optional<Followed> followed() {
        return sql.one("select * from catalogue", CatalogueTables::head);
    }

    /** Begins anew with the next head, whatever it says. */
    void forget() {
        sql.transaction(tx -> tx.update("delete from catalogue") + tx.update("delete from catalogue_release")
                + tx.update("delete from catalogue_key") + tx.update("delete from catalogue_vendor"));
    }

    /** Writes what is new; nothing when another node of the same database was faster. */
    boolean apply(CatalogueChain from, CatalogueHead head, Subjects subjects) {
        return sql.transaction(tx -> {
            CatalogueChain now = tx.one("select * from catalogue for update", CatalogueTables::head)
                    .map(followed -> followed.head().chain()).orElse(CatalogueChain.EMPTY);
            if (!now.equals(from)) {
                return false;
            }
            putReleases(tx, subjects.releases());
            subjects.keys().forEach(key -> tx.update(
                    KEY, key.key(), key.vendor(), key.since(), key.cause(), key.at()));
            subjects.vendors().forEach(vendor -> tx.update(
                    VENDOR, vendor.vendor(), vendor.suspended(), vendor.reason(), vendor.at()));
            tx.update(HEAD, head.marketplace(), head.chain().version(), head.chain().hash(), head.issuedAt(),
                    head.expires());
            return true;
        });
    }

    Optional<ReleaseEntry> release(String sha256) {
        return sql.one("select * from catalogue_release where sha256 = ?", CatalogueTables::release, sha256);
    }

    List<ReleaseEntry> releases(Collection<String> digests) {
        return sql.query("select * from catalogue_release where sha256 = any (?)", CatalogueTables::release,
                (Object) digests.toArray(String[]::new));
    }

    /** Finds what was said of a key of a vendor's own; others may have registered the same public key. */
    Optional<KeyEntry> key(String vendor, String fingerprint) {
        return sql.one("select * from catalogue_key where vendor = ? and fingerprint = ?", row -> new KeyEntry(
                row.getString("vendor"), row.getString("fingerprint"), Sql.instant(row, "since").orElseThrow(),
                row.getString("cause"), Sql.instant(row, "decided_at").orElseThrow()), vendor, fingerprint);
    }

    /** Gives why a vendor is suspended; empty when it is not. */
    Optional<String> suspension(String vendor) {
        return sql.one("select reason from catalogue_vendor where vendor = ? and suspended",
                row -> row.getString(1), vendor);
    }

    /** All in one statement: a node that begins to follow has tens of thousands to write. */
    private static void putReleases(Sql tx, List<ReleaseEntry> releases) {
        if (!releases.isEmpty()) {
            tx.update(RELEASES, column(releases, entry -> entry.release().sha256()),
                    column(releases, entry -> entry.release().app()),
                    column(releases, entry -> entry.release().version()),
                    column(releases, entry -> entry.release().vendor()), column(releases, ReleaseEntry::standing),
                    column(releases, ReleaseEntry::reason), column(releases, ReleaseEntry::at));
        }
    }

    private static Object column(List<ReleaseEntry> releases, Function<ReleaseEntry, Object> part) {
        return releases.stream().map(part).map(Object::toString).toArray(String[]::new);
    }

    private static ReleaseEntry release(ResultSet row) throws SQLException {
        ReleaseEntry.Subject subject = new ReleaseEntry.Subject(new AppId(row.getString("app")),
                ReleaseVersion.parse(row.getString("version")), row.getString("sha256"), row.getString("vendor"));
        return new ReleaseEntry(subject, Standing.parse(row.getString("standing")), row.getString("reason"),
                instant(row, "decided_at"));
    }

    private static Followed head(ResultSet row) throws SQLException {
        return new Followed(new CatalogueHead(row.getString("marketplace"),
                new CatalogueChain(row.getLong("version"), row.getString("chain")), instant(row, "issued_at"),
                instant(row, "expires")));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return Sql.instant(row, column).orElseThrow();
    }
}
