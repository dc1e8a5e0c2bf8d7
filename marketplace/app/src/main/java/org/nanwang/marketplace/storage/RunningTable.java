package org.nanwang.marketplace.storage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.nanwang.marketplace.running.RunningApp;
import org.nanwang.marketplace.running.RunningApps;
import org.nanwang.sdk.app.AppId;
import org.nanwang.sdk.app.ReleaseVersion;
import org.nanwang.sdk.region.RegionCode;

/** What regions run. Counts change in the transaction of what changes them. */
public final class RunningTable implements RunningApps {

    private static final String COUNT = """
            update listing l set installations = (select count(*) from installation_report r
                where r.app = l.app and r.state = 'serving')
            where l.app = any (?)""";

    private final Database database;

    /** Works in a schema that is migrated. */
    public RunningTable(Database database) {
        this.database = database;
    }

    @Override
    public void replace(RegionCode region, List<RunningApp> apps, Instant at, String by) {
        database.transaction(sql -> {
            // Of two reports at once the later counts as a whole.
            sql.query("select pg_advisory_xact_lock(hashtext('report ' || ?))", row -> 1, region.value());
            List<String> before = sql.query("delete from installation_report where region = ? returning app",
                    row -> row.getString(1), region.value());
            for (RunningApp app : apps) {
                sql.update("""
                        insert into installation_report (region, app, version, state, reported_at, reported_by)
                        values (?, ?, ?, ?, ?, ?)""",
                        region.value(), app.app().value(), app.version().toString(), app.state(), at, by);
            }
            return sql.update(COUNT, Stream.concat(before.stream(), apps.stream().map(app -> app.app().value()))
                    .distinct().sorted().toList());
        });
    }

    @Override
    public List<RunningApp> of(RegionCode region) {
        return database.transaction(sql -> sql.query(
                "select app, version, state from installation_report where region = ? order by app", RunningTable::read,
                region.value()));
    }

    @Override
    public Optional<RunningApp> serving(RegionCode region, AppId app) {
        return database.transaction(sql -> sql.one("""
                select app, version, state from installation_report where region = ? and app = ? and state = 'serving'""",
                RunningTable::read, region.value(), app.value()));
    }

    private static RunningApp read(ResultSet row) throws SQLException {
        return new RunningApp(new AppId(row.getString("app")), ReleaseVersion.parse(row.getString("version")),
                row.getString("state"));
    }
}
