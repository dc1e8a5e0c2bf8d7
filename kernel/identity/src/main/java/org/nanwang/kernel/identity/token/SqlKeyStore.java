package org.nanwang.kernel.identity.token;

import java.util.Collection;
import java.util.List;
import org.nanwang.kernel.observe.Audit;
import org.nanwang.kernel.observe.AuditEntry;
import org.nanwang.kernel.storage.Sql;

/** Keeps the keys in the kernel's schema, where all nodes of a cluster find them. */
public final class SqlKeyStore implements KeyStore {

    private final Sql sql;
    private final Audit audit;

    /** Works on the kernel's schema and writes to this trail. */
    public SqlKeyStore(Sql sql, Audit audit) {
        this.sql = sql;
        this.audit = audit;
    }

    @Override
    public List<Kept> all() {
        return sql.query("select id, sealed, signs_from from signing_key order by signs_from, id",
                row -> new Kept(row.getString("id"), row.getString("sealed"),
                        Sql.instant(row, "signs_from").orElseThrow()));
    }

    @Override
    public boolean add(Kept key, boolean first) {
        return sql.transaction(work -> {
            work.update("lock table signing_key in share row exclusive mode");
            return 1 == work.update("""
                    insert into signing_key (id, sealed, signs_from)
                    select ?, ?, ? where not ? or not exists (select 1 from signing_key)""",
                    key.id(), key.sealed(), key.signsFrom(), first);
        });
    }

    @Override
    public void replace(Collection<String> over, Kept next, AuditEntry entry) {
        sql.transaction(work -> {
            work.update("delete from signing_key where id = any (?::text[])", (Object) over.toArray(String[]::new));
            audit.record(work, entry);
            return work.update("insert into signing_key (id, sealed, signs_from) values (?, ?, ?)",
                    next.id(), next.sealed(), next.signsFrom());
        });
    }
}
