package org.nanwang.marketplace.storage;

import java.util.ArrayList;
import java.util.List;
import org.nanwang.marketplace.listing.ListingQuery;
import org.nanwang.marketplace.listing.ListingQuery.Filter;

/** A search as a statement. Only listings of the page asked for are read whole. */
final class ListingSearch {

    private static final String INSTALLABLE = "l.standing in ('listed', 'deprecated')";

    private final List<Object> values = new ArrayList<>();
    private final String text;

    ListingSearch(ListingQuery query, int limit) {
        String score = score(query);
        String where = words(query) + filter(query.filter(), query);
        String after = query.after().map(cursor -> {
            values.addAll(List.of(cursor.score(), cursor.score(), cursor.app()));
            return "where score < ? or score = ? and app > ? ";
        }).orElse("");
        values.add(limit);
        values.add(query.today());
        text = "with found as materialized (select * from (select l.app, " + score + " as score from listing l where true"
                + where + ") scored " + after + "order by score desc, app limit ?) select f.score, " + ListingRow.COLUMNS
                + " from found f join listing l using (app) " + ListingRow.PRICE + "order by f.score desc, l.app";
    }

    String text() {
        return text;
    }

    Object[] values() {
        return values.toArray();
    }

    /** What may not be installed comes last, whatever is asked for. */
    private String score(ListingQuery query) {
        String score = switch (query.sort()) {
            case RELEVANCE -> relevance(query);
            case POPULAR -> "l.installations";
            // as if five counties had given three stars: one with five stars is not the best app
            case RATED -> "round(1000.0 * (l.stars + 15) / (l.ratings + 5))";
            case NEWEST -> "extract(epoch from l.listed_at) * 1000";
        };
        return "case when " + INSTALLABLE + " then cast(" + score + " as bigint) else -1 end";
    }

    private String relevance(ListingQuery query) {
        if (query.terms().isEmpty()) {
            return "l.installations";
        }
        values.add(TextSearch.query(query.terms()));
        return "1000000 * ts_rank('{0.1, 0.2, 0.4, 1.0}', l.face, cast(? as tsquery)) * (1 + ln(1 + l.installations) / 5)";
    }

    private String words(ListingQuery query) {
        if (query.terms().isEmpty()) {
            return "";
        }
        values.add(TextSearch.query(query.terms()));
        return " and l.words @@ cast(? as tsquery)";
    }

    private String filter(Filter filter, ListingQuery query) {
        String price = " and exists (select 1 from (select model from listing_price where app = l.app and valid_from <= ?"
                + " order by valid_from desc, id desc limit 1) p where p.model = ?)";
        return when(filter.category(), " and ? = any (l.categories)", filter.category())
                + when(filter.level(), " and ? = any (l.levels)", filter.level())
                + when(filter.vendor(), " and l.vendor = ?", filter.vendor())
                + when(filter.channel(), " and ? = any (l.channels)", filter.channel())
                + when(filter.price(), price, query.today(), filter.price())
                + filter.sdk().map(version -> when("sdk", " and l.sdk_versions @> cast(? as bigint)", version)).orElse("");
    }

    private String when(String asked, String condition, Object... given) {
        if (asked.isEmpty()) {
            return "";
        }
        values.addAll(List.of(given));
        return condition;
    }
}
