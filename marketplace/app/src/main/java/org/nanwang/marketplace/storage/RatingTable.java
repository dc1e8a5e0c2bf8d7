package org.nanwang.marketplace.storage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.nanwang.marketplace.rating.Rating;
import org.nanwang.marketplace.rating.Ratings;
import org.nanwang.sdk.app.AppId;
import org.nanwang.sdk.app.ReleaseVersion;
import org.nanwang.sdk.region.RegionCode;

/** Ratings and their answers. */
public final class RatingTable implements Ratings {

    private static final String SELECT = """
            select g.*, exists (select 1 from installation_report r
                where r.region = g.region and r.app = g.app and r.state = 'serving') as running
            from listing_rating g where g.app = ?""";
    private static final String RATE = """
            insert into listing_rating (app, region, stars, text, version, rated_at, rated_by) values (?, ?, ?, ?, ?, ?, ?)
            on conflict (app, region) do update set stars = excluded.stars, text = excluded.text, version = excluded.version,
                rated_at = excluded.rated_at, rated_by = excluded.rated_by
            returning id""";
    private static final String AVERAGE = """
            update listing set (stars, ratings) = (select coalesce(sum(g.stars), 0), count(*) from listing_rating g
                where g.app = listing.app) where app = ?""";

    private final Database database;

    /** Works in a schema that is migrated. */
    public RatingTable(Database database) {
        this.database = database;
    }

    @Override
    public List<Rating> list(AppId app, long before, int limit) {
        return database.transaction(sql -> sql.query(SELECT + " and g.id < ? order by g.id desc limit ?", RatingTable::read,
                app.value(), before, limit));
    }

    @Override
    public Optional<Rating> find(AppId app, long number) {
        return database.transaction(sql -> find(sql, app, number));
    }

    @Override
    public Rating rate(Ballot ballot) {
        return database.transaction(sql -> {
            // Of two ratings at once the second averages with the first.
            sql.query("select 1 from listing where app = ? for update", row -> 1, ballot.app().value());
            long number = sql.one(RATE, row -> row.getLong(1), ballot.app().value(), ballot.region().value(), ballot.stars(),
                    ballot.text(), ballot.version().toString(), ballot.at(), ballot.by()).orElseThrow();
            sql.update(AVERAGE, ballot.app().value());
            return find(sql, ballot.app(), number).orElseThrow();
        });
    }

    @Override
    public boolean reply(Rating rating, Rating.Reply reply) {
        return database.transaction(sql -> sql.update("""
                update listing_rating set reply = ?, replied_at = ?, replied_by = ?
                where id = ? and rated_at = ? and (replied_at is null or replied_at < rated_at)""",
                reply.text(), reply.at(), reply.by(), rating.number(), rating.at())) == 1;
    }

    private static Optional<Rating> find(Sql sql, AppId app, long number) throws SQLException {
        return sql.one(SELECT + " and g.id = ?", RatingTable::read, app.value(), number);
    }

    private static Rating read(ResultSet row) throws SQLException {
        Optional<Instant> replied = SubmissionRow.instant(row, "replied_at");
        String reply = row.getString("reply");
        String by = row.getString("replied_by");
        return new Rating(row.getLong("id"), new AppId(row.getString("app")), new RegionCode(row.getString("region")),
                row.getInt("stars"), row.getString("text"), ReleaseVersion.parse(row.getString("version")),
                SubmissionRow.instant(row, "rated_at").orElseThrow(), row.getString("rated_by"), row.getBoolean("running"),
                replied.map(at -> new Rating.Reply(reply, at, by)));
    }
}
