package org.nanwang.marketplace.storage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.nanwang.marketplace.error.MarketplaceError;
import org.nanwang.marketplace.storage.Sql.Batch;
import org.nanwang.marketplace.supply.Entries;
import org.nanwang.marketplace.supply.Import;
import org.nanwang.marketplace.supply.Kind;
import org.nanwang.marketplace.supply.Knowledge;
import org.nanwang.marketplace.supply.OsvEntry;
import org.nanwang.sdk.error.Refusal;
import org.nanwang.sdk.pack.KnowledgeAwayException;
import org.nanwang.sdk.pack.KnownList;
import org.nanwang.sdk.pack.supply.Advisories;
import org.nanwang.sdk.pack.supply.HarmfulFiles;

/** Lists in their tables: written whole, in one transaction, and asked entry by entry. */
public final class KnowledgeTable implements Knowledge {

    private static final int DIGESTS_AT_A_TIME = 10_000;

    private final Database database;

    /** Works in a schema that is migrated. */
    public KnowledgeTable(Database database) {
        this.database = database;
    }

    @Override
    public Optional<Import> newest(Kind kind) {
        return list(kind, Long.MAX_VALUE, 1).stream().findFirst();
    }

    @Override
    public List<Import> list(Kind kind, long before, int limit) {
        return database.transaction(sql -> sql.query(
                "select * from knowledge where kind = ? and number < ? order by number desc limit ?",
                KnowledgeTable::read, kind.toString(), before, limit));
    }

    @Override
    public Import replaceAdvisories(Origin origin, Entries<OsvEntry> entries) {
        return database.transaction(sql -> {
            long list = begin(sql, Kind.ADVISORIES, origin);
            try (Batch advisories = sql.batch("insert into advisory values (?, ?, ?) on conflict do nothing");
                    Batch packages = sql.batch("insert into advisory_package values (?, ?, ?) on conflict do nothing")) {
                entries.forEach(entry -> {
                    if (entry.record().packages().isEmpty()) {
                        return;
                    }
                    advisories.add(list, entry.record().id(), entry.json());
                    entry.record().packages().forEach(name -> packages.add(list, name, entry.record().id()));
                });
                advisories.flush();
                packages.flush();
            }
            sql.update("delete from advisory_package where list < ?", list);
            sql.update("delete from advisory where list < ?", list);
            return end(sql, list, "select count(*) from advisory where list = ?");
        });
    }

    @Override
    public Import replaceMalware(Origin origin, Entries<String> entries) {
        return database.transaction(sql -> {
            long list = begin(sql, Kind.MALWARE, origin);
            try (Batch digests = sql.batch("insert into malware values (?, ?) on conflict do nothing")) {
                entries.forEach(digest -> digests.add(list, HexFormat.of().parseHex(digest)));
                digests.flush();
            }
            sql.update("delete from malware where list < ?", list);
            return end(sql, list, "select count(*) from malware where list = ?");
        });
    }

    /** One list after the other: the second of two at once waits here. */
    private static long begin(Sql sql, Kind kind, Origin origin) throws SQLException {
        sql.update("lock table knowledge in share row exclusive mode");
        return sql.one("""
                insert into knowledge (kind, sha256, entries, imported_at, imported_by) values (?, ?, 0, ?, ?)
                returning number""", row -> row.getLong(1), kind.toString(), origin.sha256(), origin.at(), origin.by())
                .orElseThrow();
    }

    private static Import end(Sql sql, long list, String count) throws SQLException {
        long entries = sql.one(count, row -> row.getLong(1), list).orElseThrow();
        if (entries == 0) {
            throw new Refusal(MarketplaceError.KNOWLEDGE_EMPTY);
        }
        sql.update("update knowledge set entries = ? where number = ?", entries, list);
        return sql.one("select * from knowledge where number = ?", KnowledgeTable::read, list).orElseThrow();
    }

    @Override
    public Advisories advisories() {
        Optional<KnownList> list = newest(Kind.ADVISORIES).map(Import::list);
        return list.isEmpty() ? Advisories.none() : new Advisories() {
            @Override
            public Optional<KnownList> list() {
                return list;
            }

            @Override
            public List<String> about(Set<String> packages) {
                return ask(Kind.ADVISORIES, list.get(), sql -> sql.query("""
                        select distinct a.id, a.record from advisory a join advisory_package p using (list, id)
                        where p.list = ? and p.package = any (?) order by a.id""",
                        row -> row.getString(2), list.get().number(), List.copyOf(packages)));
            }
        };
    }

    @Override
    public HarmfulFiles harmfulFiles() {
        Optional<KnownList> list = newest(Kind.MALWARE).map(Import::list);
        return list.isEmpty() ? HarmfulFiles.none() : new HarmfulFiles() {
            @Override
            public Optional<KnownList> list() {
                return list;
            }

            @Override
            public Set<String> among(Collection<String> digests) {
                return ask(Kind.MALWARE, list.get(), sql -> KnowledgeTable.among(sql, list.get().number(), digests));
            }
        };
    }

    private static Set<String> among(Sql sql, long list, Collection<String> digests) throws SQLException {
        List<String> all = new ArrayList<>(digests);
        Set<String> found = new HashSet<>();
        for (int from = 0; from < all.size(); from += DIGESTS_AT_A_TIME) {
            found.addAll(sql.query("""
                    select encode(m.sha256, 'hex') from malware m join unnest(?) as asked (hex)
                    on m.sha256 = decode(asked.hex, 'hex') where m.list = ?""", row -> row.getString(1),
                    all.subList(from, Math.min(all.size(), from + DIGESTS_AT_A_TIME)), list));
        }
        return found;
    }

    /** What was removed while it was asked must not look like what was never there. */
    private <T> T ask(Kind kind, KnownList list, Database.Work<T> question) {
        try {
            return database.transaction(sql -> {
                T answer = question.run(sql);
                long newest = sql.one("select max(number) from knowledge where kind = ?", row -> row.getLong(1),
                        kind.toString()).orElseThrow();
                if (newest != list.number()) {
                    throw new KnowledgeAwayException("list " + list.number() + " was replaced while it was asked", null);
                }
                return answer;
            });
        } catch (StoreException e) {
            throw new KnowledgeAwayException("the database cannot be asked", e);
        }
    }

    private static Import read(ResultSet row) throws SQLException {
        return new Import(row.getLong("number"), Kind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
                row.getString("sha256"), row.getLong("entries"), SubmissionRow.instant(row, "imported_at").orElseThrow(),
                row.getString("imported_by"));
    }
}
