package org.nanwang.marketplace.web;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.nanwang.marketplace.check.Channel;
import org.nanwang.marketplace.error.MarketplaceError;
import org.nanwang.marketplace.listing.Category;
import org.nanwang.marketplace.listing.ListingQuery;
import org.nanwang.marketplace.listing.ListingQuery.Cursor;
import org.nanwang.marketplace.listing.ListingQuery.Filter;
import org.nanwang.marketplace.listing.ListingQuery.Sort;
import org.nanwang.marketplace.listing.Price;
import org.nanwang.marketplace.release.SdkVersions;
import org.nanwang.marketplace.words.Words;
import org.nanwang.sdk.error.Refusal;

/** Which listings are asked for. What is misspelt is refused: an empty list would look like an answer. */
public final class ListingParameters {

    private static final List<String> LEVELS = List.of("city", "county");

    @QueryParam("q")
    @DefaultValue("")
    private String words = "";

    @QueryParam("category")
    @DefaultValue("")
    private String category = "";

    @QueryParam("level")
    @DefaultValue("")
    private String level = "";

    @QueryParam("vendor")
    @DefaultValue("")
    private String vendor = "";

    @QueryParam("price")
    @DefaultValue("")
    private String price = "";

    @QueryParam("channel")
    @DefaultValue("")
    private String channel = "";

    @QueryParam("sdk")
    @DefaultValue("")
    private String sdk = "";

    @QueryParam("sort")
    @DefaultValue("relevance")
    private String sort = "relevance";

    ListingQuery query(String after, LocalDate today) {
        require("category", category, Category.find(category).isPresent());
        require("level", level, LEVELS.contains(level));
        require("price", price, Price.Model.find(price).isPresent());
        String known = channel.isEmpty() ? "" : Channel.parse(channel).toString();
        return new ListingQuery(Words.query(words), new Filter(category, level, vendor, price, known, sdk(sdk)), sort(),
                cursor(after), today);
    }

    /** Reads a version of the SDK, if one is given. */
    static Optional<Long> sdk(String text) {
        try {
            return text.isEmpty() ? Optional.empty() : Optional.of(SdkVersions.number(text));
        } catch (IllegalArgumentException e) {
            throw new Refusal(e, MarketplaceError.SEARCH_MALFORMED, "sdk", text);
        }
    }

    /** Writes where a list goes on. */
    static String cursor(Cursor cursor) {
        return cursor.score() + "~" + cursor.app();
    }

    private Sort sort() {
        return Arrays.stream(Sort.values()).filter(each -> each.name().toLowerCase(Locale.ROOT).equals(sort)).findFirst()
                .orElseThrow(() -> new Refusal(MarketplaceError.SEARCH_MALFORMED, "sort", sort));
    }

    private static Optional<Cursor> cursor(String after) {
        if (after.isEmpty()) {
            return Optional.empty();
        }
        int middle = after.indexOf('~');
        try {
            return Optional.of(new Cursor(Long.parseLong(after.substring(0, Math.max(middle, 0))), after.substring(middle + 1)));
        } catch (NumberFormatException e) {
            throw new Refusal(e, MarketplaceError.PAGE_MALFORMED, after);
        }
    }

    private static void require(String parameter, String value, boolean known) {
        if (!value.isEmpty() && !known) {
            throw new Refusal(MarketplaceError.SEARCH_MALFORMED, parameter, value);
        }
    }
}
