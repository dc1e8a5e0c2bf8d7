package org.nanwang.marketplace.storage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.nanwang.marketplace.listing.AppListing;
import org.nanwang.marketplace.listing.Category;
import org.nanwang.marketplace.listing.ListingTexts;
import org.nanwang.marketplace.listing.Price;
import org.nanwang.marketplace.listing.Screenshot;
import org.nanwang.marketplace.vendor.VendorId;
import org.nanwang.sdk.app.AppId;
import org.nanwang.sdk.app.ReleaseVersion;
import org.nanwang.sdk.pack.LocalizedText;
import org.nanwang.sdk.pack.catalogue.Standing;

/** Reads listings from rows. */
final class ListingRow {

    /** The price of a day, which is the first parameter. */
    static final String PRICE = """
            left join lateral (select * from listing_price where app = l.app and valid_from <= ?
                order by valid_from desc, id desc limit 1) p on true
            """;
    static final String COLUMNS = """
            l.app, l.vendor, l.version, l.name_zh, l.name_en, l.summary_zh, l.summary_en, l.levels, l.standing, l.listed_at,
            l.channels, l.description_zh, l.description_en, l.homepage, l.contact, l.categories, l.icon, l.screenshots,
            l.revision, l.installations, l.stars, l.ratings, p.model, p.fen, p.valid_from, p.set_at, p.set_by""";
    static final String SELECT = "select " + COLUMNS + " from listing l " + PRICE;

    private final Json json;

    ListingRow(Json json) {
        this.json = json;
    }

    AppListing read(ResultSet row) throws SQLException {
        AppListing.Face face = new AppListing.Face(ReleaseVersion.parse(row.getString("version")), text(row, "name"),
                text(row, "summary"), Sql.texts(row, "levels"), Sql.texts(row, "channels"),
                Standing.parse(row.getString("standing")), SubmissionRow.instant(row, "listed_at").orElseThrow());
        return new AppListing(new AppId(row.getString("app")), new VendorId(row.getString("vendor")), face, texts(row),
                row.getLong("revision"), row.getString("model") == null ? Optional.empty() : Optional.of(price(row)),
                new AppListing.Echo(row.getInt("installations"), row.getInt("ratings"), row.getLong("stars")));
    }

    Price price(ResultSet row) throws SQLException {
        return new Price(Price.Model.find(row.getString("model")).orElseThrow(), row.getLong("fen"),
                row.getObject("valid_from", LocalDate.class), SubmissionRow.instant(row, "set_at").orElseThrow(),
                row.getString("set_by"));
    }

    String write(List<Screenshot> screenshots) {
        return json.write(screenshots);
    }

    /** A category that the platform has given up is shown no more. */
    private ListingTexts texts(ResultSet row) throws SQLException {
        List<Category> categories =
                Sql.texts(row, "categories").stream().map(Category::find).flatMap(Optional::stream).toList();
        return new ListingTexts(text(row, "description"), row.getString("homepage"), row.getString("contact"), categories,
                row.getString("icon"), json.screenshots(row.getString("screenshots")));
    }

    private static LocalizedText text(ResultSet row, String column) throws SQLException {
        return new LocalizedText(row.getString(column + "_zh"), row.getString(column + "_en"));
    }
}
