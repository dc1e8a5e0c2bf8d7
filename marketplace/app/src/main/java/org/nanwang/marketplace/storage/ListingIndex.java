package org.nanwang.marketplace.storage;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.nanwang.marketplace.listing.Category;
import org.nanwang.marketplace.words.Words;

/**
 * Reads texts into the columns that are searched. It is done by the first search after a change: so a search sees what was
 * changed before it, and who changes something waits for no dictionary. After an upgrade there may be thousands to read: then
 * each search reads for a second, and finds what has been read.
 */
final class ListingIndex {

    private static final int AT_ONCE = 50;
    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(1);

    private final Database database;
    private volatile boolean versionChecked;

    ListingIndex(Database database) {
        this.database = database;
    }

    void catchUp() {
        if (!versionChecked) {
            database.transaction(sql -> sql.update(
                    "update listing set words = null where words is not null and words_version <> ?", Words.VERSION));
            versionChecked = true;
        }
        long begin = System.nanoTime();
        boolean more = true;
        while (more && System.nanoTime() - begin < PATIENCE) {
            more = database.transaction(ListingIndex::some) == AT_ONCE;
        }
    }

    /** Of two searches at once the second waits: it is to see what the first has read. */
    private static int some(Sql sql) throws SQLException {
        List<Texts> unread = sql.query("""
                select app, vendor, name_zh, name_en, summary_zh, summary_en, description_zh, description_en, categories
                from listing where words is null order by app limit ? for update""",
                row -> new Texts(row.getString("app"), row.getString("vendor"),
                        List.of(row.getString("name_zh"), row.getString("name_en")),
                        List.of(row.getString("summary_zh"), row.getString("summary_en")),
                        List.of(row.getString("description_zh"), row.getString("description_en")),
                        Sql.texts(row, "categories")), AT_ONCE);
        for (Texts texts : unread) {
            sql.update("""
                    update listing set face = cast(? as tsvector), words = cast(? as tsvector), words_version = ?
                    where app = ?""", texts.face().vector(), texts.all().vector(), Words.VERSION, texts.app());
        }
        return unread.size();
    }

    /** What is searched, by weight. */
    private record Texts(String app, String vendor, List<String> names, List<String> summaries, List<String> descriptions,
            List<String> categories) {

        TextSearch face() {
            TextSearch search = new TextSearch();
            names.forEach(name -> search.add(name, 'A'));
            summaries.forEach(summary -> search.add(summary, 'B'));
            titles(categories).forEach(title -> search.add(title, 'C'));
            return search.add(app.replace('.', ' '), 'D').add(app, 'D').add(vendor, 'D');
        }

        TextSearch all() {
            TextSearch search = face();
            descriptions.forEach(description -> search.add(description, 'C'));
            return search;
        }

        private static List<String> titles(List<String> categories) {
            return categories.stream().map(Category::find).flatMap(Optional::stream)
                    .flatMap(category -> Stream.of(category.title().zh(), category.title().en())).toList();
        }
    }
}
