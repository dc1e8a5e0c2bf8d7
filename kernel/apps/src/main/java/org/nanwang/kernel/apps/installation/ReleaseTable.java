package org.nanwang.kernel.apps.installation;

import java.util.List;
import java.util.Set;
import org.nanwang.kernel.apps.release.Offer;
import org.nanwang.kernel.storage.Sql;

/** Releases this node was asked to run, with what proves them. */
final class ReleaseTable {
    private static final String PUT = """
            insert into release (sha256, app, version, size, statement, approval) values (?, ?, ?, ?, ?, ?)
            on conflict (sha256) do update set statement = excluded.statement, approval = excluded.approval
            """;
    private static final String IN_USE = """
            select distinct release from rollout join installation on installation.id = rollout.installation
            where release is not null and observed_state <> 'removed'
            """;

    private ReleaseTable() {
    }

    static void put(Sql sql, Offer offer) {
        sql.update(PUT, offer.sha256(), offer.app().value(), offer.version().toString(), offer.size(),
                offer.release().json(), offer.approval().json());
    }

    static Set<String> inUse(Sql sql) {
        List<String> digests = sql.query(IN_USE, row -> row.getString(1));
        return Set.copyOf(digests);
    }
}
