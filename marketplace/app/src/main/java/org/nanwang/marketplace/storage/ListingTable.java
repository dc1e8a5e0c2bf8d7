package org.nanwang.marketplace.storage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.nanwang.marketplace.listing.AppListing;
import org.nanwang.marketplace.listing.Category;
import org.nanwang.marketplace.listing.ListedVersion;
import org.nanwang.marketplace.listing.ListingQuery;
import org.nanwang.marketplace.listing.ListingTexts;
import org.nanwang.marketplace.listing.Listings;
import org.nanwang.marketplace.listing.Picture;
import org.nanwang.marketplace.listing.Price;
import org.nanwang.marketplace.listing.TrialNumbers;
import org.nanwang.marketplace.release.SdkVersions;
import org.nanwang.sdk.app.AppId;
import org.nanwang.sdk.app.ReleaseVersion;
import org.nanwang.sdk.pack.catalogue.Standing;

/** Listings, their pictures and their prices. */
public final class ListingTable implements Listings {

    /** A trial has counted requests, or it was none. */
    private static final String VERSIONS = """
            select r.version, s.channel, t.standing, t.reason, r.sdk, r.listed_at, n.*
            from release r join submission s on s.id = r.submission join release_standing t on t.app = r.app and t.version = r.version
            cross join lateral (
                select sum(cast(numbers ->> 'requests' as bigint)) as requests,
                    sum(cast(numbers ->> 'requests-failed' as bigint)) as failed,
                    max(cast(numbers ->> 'answer-p99-micros' as bigint)) as slowest,
                    sum(cast(numbers ->> 'class-loaders-left' as bigint) + cast(numbers ->> 'threads-left' as bigint)
                        + cast(numbers ->> 'connections-left' as bigint)) as remaining
                from submission_check where submission = s.id and rule like 'trial-%') n
            where r.app = ? order by r.position desc limit 200""";

    private final Database database;
    private final ListingRow rows = new ListingRow(new Json());
    private final ListingIndex index;

    /** Works in a schema that is migrated. */
    public ListingTable(Database database) {
        this.database = database;
        this.index = new ListingIndex(database);
    }

    @Override
    public Optional<AppListing> find(AppId app, LocalDate today) {
        return database.transaction(sql -> sql.one(
                ListingRow.SELECT + " where l.app = ?", rows::read, today, app.value()));
    }

    @Override
    public List<Found> search(ListingQuery query, int limit) {
        if (!query.terms().isEmpty()) {
            index.catchUp();
        }
        ListingSearch search = new ListingSearch(query, limit);
        return database.transaction(sql -> sql.query(search.text(),
                row -> new Found(rows.read(row), new ListingQuery.Cursor(row.getLong("score"), row.getString("app"))),
                search.values()));
    }

    @Override
    public List<ListedVersion> versions(AppId app) {
        return database.transaction(sql -> sql.query(VERSIONS,
                row -> new ListedVersion(ReleaseVersion.parse(row.getString(1)), row.getString(2),
                        Standing.parse(row.getString(3)), row.getString(4), new SdkVersions(row.getString(5)),
                        SubmissionRow.instant(row, "listed_at").orElseThrow(), trial(row)), app.value()));
    }

    private static Optional<TrialNumbers> trial(ResultSet row) throws SQLException {
        return row.getObject("requests") == null ? Optional.empty() : Optional.of(new TrialNumbers(row.getLong("requests"),
                row.getLong("failed"), row.getLong("slowest"), row.getLong("remaining")));
    }

    @Override
    public boolean edit(AppId app, ListingTexts texts, long revision, Instant forgetBefore) {
        return database.transaction(sql -> {
            boolean current = sql.update("""
                    update listing set description_zh = ?, description_en = ?, homepage = ?, contact = ?, categories = ?,
                        icon = ?, screenshots = cast(? as jsonb), revision = revision + 1, words = null, face = null
                    where app = ? and revision = ?""", texts.description().zh(), texts.description().en(),
                    texts.homepage(), texts.contact(), texts.categories().stream().map(Category::code).toList(),
                    texts.icon(), rows.write(texts.screenshots()), app.value(), revision) == 1;
            if (current) {
                sql.update("delete from listing_image where app = ? and added_at < ? and sha256 <> all (?)",
                        app.value(), forgetBefore, texts.images());
            }
            return current;
        });
    }

    @Override
    public void keep(AppId app, Picture picture, Instant at, String by) {
        database.transaction(sql -> sql.update("""
                insert into listing_image (app, sha256, width, height, content, added_at, added_by)
                values (?, ?, ?, ?, ?, ?, ?) on conflict (app, sha256) do update set added_at = excluded.added_at""",
                app.value(), picture.sha256(), picture.width(), picture.height(), picture.content(), at, by));
    }

    @Override
    public List<String> images(AppId app) {
        return database.transaction(sql ->
                sql.query("select sha256 from listing_image where app = ?", row -> row.getString(1), app.value()));
    }

    @Override
    public Optional<byte[]> image(String sha256) {
        return database.transaction(sql -> sql.one(
                "select content from listing_image where sha256 = ? limit 1", row -> row.getBytes(1), sha256));
    }

    @Override
    public void price(AppId app, Price price) {
        database.transaction(sql -> sql.update("""
                insert into listing_price (app, model, fen, valid_from, set_at, set_by) values (?, ?, ?, ?, ?, ?)""",
                app.value(), price.model().toString(), price.fen(), price.from(), price.setAt(), price.setBy()));
    }

    @Override
    public List<Price> prices(AppId app) {
        return database.transaction(sql -> sql.query("""
                select model, fen, valid_from, set_at, set_by from listing_price where app = ?
                order by valid_from desc, id desc limit 200""", rows::price, app.value()));
    }
}
