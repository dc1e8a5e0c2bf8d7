package org.nanwang.marketplace.storage;

import java.sql.SQLException;
import org.nanwang.sdk.app.AppId;

/** Keeps what listings take from their releases. To be called where a standing changes, in the same transaction. */
final class ListingFaces {

    /** The newest that may be installed, a stable one first; of an app all of which was taken back, the newest of all. */
    private static final String REFRESH = """
            insert into listing (app, vendor, version, name_zh, name_en, summary_zh, summary_en, levels, standing, listed_at,
                channels, sdk_versions, installations)
            select r.app, s.vendor, r.version, r.name_zh, r.name_en, r.summary_zh, r.summary_en, r.levels, t.standing,
                r.listed_at, fits.channels, fits.sdk_versions,
                (select count(*) from installation_report where app = r.app and state = 'serving')
            from release r join submission s on s.id = r.submission join release_standing t on t.app = r.app and t.version = r.version,
                (select coalesce(array_agg(distinct s.channel), '{}') as channels,
                    coalesce(range_agg(r.sdk_versions), '{}') as sdk_versions
                from release r join submission s on s.id = r.submission join release_standing t on t.app = r.app and t.version = r.version
                where r.app = ? and t.standing in ('listed', 'deprecated')) fits
            where r.app = ?
            order by t.standing in ('listed', 'deprecated') desc, s.channel = 'stable' desc, r.position desc limit 1
            on conflict (app) do update set version = excluded.version, name_zh = excluded.name_zh,
                name_en = excluded.name_en, summary_zh = excluded.summary_zh, summary_en = excluded.summary_en,
                levels = excluded.levels, standing = excluded.standing, listed_at = excluded.listed_at,
                channels = excluded.channels, sdk_versions = excluded.sdk_versions, words = null, face = null""";

    private ListingFaces() {
    }

    static void refresh(Sql sql, AppId app) throws SQLException {
        sql.update(REFRESH, app.value(), app.value());
    }
}
