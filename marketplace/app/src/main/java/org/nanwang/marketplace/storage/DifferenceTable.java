package org.nanwang.marketplace.storage;

import java.util.Optional;
import org.nanwang.marketplace.release.ReleaseId;
import org.nanwang.marketplace.review.KnownDifferences;
import org.nanwang.sdk.app.ReleaseVersion;
import org.nanwang.sdk.pack.difference.BundleDifferences;

/** What was compared once. */
public final class DifferenceTable implements KnownDifferences {

    private final Database database;
    private final Json json = new Json();

    /** Works in a schema that is migrated. */
    public DifferenceTable(Database database) {
        this.database = database;
    }

    @Override
    public Optional<BundleDifferences> find(ReleaseId id, ReleaseVersion previous) {
        return database.transaction(sql -> sql.one(
                "select found from release_difference where app = ? and version = ? and previous = ?",
                row -> json.differences(row.getString("found")), id.app().value(), id.version().toString(), previous.toString()));
    }

    @Override
    public void keep(ReleaseId id, ReleaseVersion previous, BundleDifferences found) {
        database.transaction(sql -> sql.update("""
                insert into release_difference (app, version, previous, found) values (?, ?, ?, cast(? as jsonb))
                on conflict (app, version) do update set previous = excluded.previous, found = excluded.found""",
                id.app().value(), id.version().toString(), previous.toString(), json.write(found)));
    }
}
