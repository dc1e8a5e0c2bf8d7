package org.nanwang.kernel.identity.token;

import java.time.Instant;
import java.util.Map;
import java.util.stream.Collectors;
import org.nanwang.kernel.storage.Sql;

/** Keeps void tokens in the kernel's schema, where all nodes of a cluster look. */
public final class SqlRevocationStore implements RevocationStore {

    private final Sql sql;

    private record Row(String id, End end) {
    }

    /** Works on the kernel's schema. */
    public SqlRevocationStore(Sql sql) {
        this.sql = sql;
    }

    @Override
    public void add(String id, End end) {
        sql.update("""
                insert into revocation (id, at, ends_at) values (?, ?, ?)
                on conflict (id) do update set at = excluded.at, ends_at = excluded.ends_at""", id, end.at(), end.until());
    }

    @Override
    public Map<String, End> since(Instant at) {
        return sql.query("select id, at, ends_at from revocation where at >= ?",
                row -> new Row(row.getString("id"), new End(Sql.instant(row, "at").orElseThrow(),
                        Sql.instant(row, "ends_at").orElseThrow())), at)
                .stream().collect(Collectors.toMap(Row::id, Row::end));
    }

    @Override
    public void clean(Instant now) {
        sql.update("delete from revocation where ends_at < ?", now);
    }
}
